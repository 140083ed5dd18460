"""Signs and names of currencies with their ISO 4217 codes."""

from typing import Final

#: Signs and codes that stand before the figure.
SIGNS: Final = {
    "$": "USD", "US$": "USD", "U.S.$": "USD", "USD": "USD", "C$": "CAD", "CA$": "CAD", "CAD": "CAD", "A$": "AUD",
    "AU$": "AUD", "AUD": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL",
    "£": "GBP", "GBP": "GBP", "€": "EUR", "EUR": "EUR", "¥": "JPY", "JPY": "JPY", "₹": "INR",
    "Rs": "INR", "Rs.": "INR", "INR": "INR", "₽": "RUB", "RUB": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY",
    "₴": "UAH", "₦": "NGN", "CHF": "CHF", "RMB": "CNY", "CNY": "CNY", "RM": "MYR", "Sh": "KES", "KSh": "KES",
}  # fmt: skip

#: Names that stand after the figure and mean one currency by themselves.
NAMES: Final = {
    "dollar": "USD", "dollars": "USD", "dlr": "USD", "dlrs": "USD", "stg": "GBP", "US dollars": "USD", "U.S. dollars": "USD", "euro": "EUR", "euros": "EUR",
    "pounds sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupees": "INR",
    "Indian rupees": "INR", "Pakistani rupees": "PKR", "Pakistan rupees": "PKR", "Sri Lankan rupees": "LKR",
    "rubles": "RUB", "roubles": "RUB", "Australian dollars": "AUD", "Canadian dollars": "CAD",
    "Hong Kong dollars": "HKD", "New Zealand dollars": "NZD", "Singapore dollars": "SGD", "Taiwan dollars": "TWD",
    "Swiss francs": "CHF", "French francs": "FRF", "Belgian francs": "BEF", "Swedish kronor": "SEK",
    "Swedish crowns": "SEK", "Norwegian kroner": "NOK", "Norwegian crowns": "NOK", "Danish kroner": "DKK",
    "Danish crowns": "DKK", "Czech crowns": "CZK", "Czech koruna": "CZK", "South Korean won": "KRW",
    "Turkish lira": "TRY", "Mexican pesos": "MXN", "Argentine pesos": "ARS", "Philippine pesos": "PHP",
    "Chilean pesos": "CLP", "Colombian pesos": "COP", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR",
    "shekels": "ILS", "naira": "NGN", "zlotys": "PLN", "zloty": "PLN", "forints": "HUF", "reais": "BRL",
    "hryvnia": "UAH", "hryvnias": "UAH", "Saudi riyals": "SAR", "dirhams": "AED", "Kuwaiti dinars": "KWD",
    "Iraqi dinars": "IQD", "Kenyan shillings": "KES", "Ugandan shillings": "UGX", "Egyptian pounds": "EGP",
    "Deutsche marks": "DEM", "rand": "ZAR", "taka": "BDT", "pence": "GBP",
}  # fmt: skip

#: Names that are other words as well ("pounds" of weight, "won" games): only after a million or more.
LARGE_NAMES: Final = {
    "pounds": "GBP", "won": "KRW", "marks": "DEM", "francs": "CHF", "lire": "ITL", "kronor": "SEK",
    "guilders": "NLG",
}  # fmt: skip

#: Hundredths of the main unit.
HUNDREDTHS: Final = frozenset({"pence"})

#: Letters and words that multiply a figure.
MULTIPLES: Final = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "K": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "mln": 1e6,
    "mn": 1e6, "m": 1e6, "M": 1e6, "crore": 1e7, "crores": 1e7, "billion": 1e9, "bln": 1e9, "bn": 1e9, "b": 1e9,
    "B": 1e9, "trillion": 1e12, "trn": 1e12, "tn": 1e12,
}  # fmt: skip
