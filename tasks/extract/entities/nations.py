"""The countries that adjectives stand for.

From the CIA World Factbook (public domain), named as news names them. An adjective that two
countries share ("Congolese", "Korean") is left out.
"""

#: By adjective as it is written.
COUNTRIES = {
    adjective: country
    for country, _, adjectives in (
        row.strip().partition(": ")
        for row in """
    Afghanistan: Afghan
    Albania: Albanian
    Algeria: Algerian
    Andorra: Andorran
    Angola: Angolan
    Anguilla: Anguillan
    Antigua and Barbuda: Antiguan, Barbudan
    Argentina: Argentine, Argentinian
    Armenia: Armenian
    Aruba: Aruban
    Australia: Australian
    Austria: Austrian
    Azerbaijan: Azerbaijani, Azeri
    Bahamas: Bahamian
    Bahrain: Bahraini
    Bangladesh: Bangladeshi
    Barbados: Bajan, Barbadian
    Belarus: Belarusian
    Belgium: Belgian
    Belize: Belizean
    Benin: Beninese
    Bermuda: Bermudian
    Bhutan: Bhutanese
    Bolivia: Bolivian
    Bosnia and Herzegovina: Bosnian, Herzegovinian
    Botswana: Batswana, Motswana
    Brazil: Brazilian
    Britain: British
    Brunei: Bruneian
    Bulgaria: Bulgarian
    Burkina Faso: Burkinabe
    Burundi: Burundian
    Cambodia: Cambodian
    Cameroon: Cameroonian
    Canada: Canadian
    Cape Verde: Cabo Verdean, Cape Verdean
    Cayman Islands: Caymanian
    Chad: Chadian
    Chile: Chilean
    China: Chinese
    Colombia: Colombian
    Comoros: Comoran
    Cook Islands: Cook Islander
    Costa Rica: Costa Rican
    Croatia: Croatian
    Cuba: Cuban
    Curacao: Curacaoan
    Cyprus: Cypriot
    Czech Republic: Czech
    Denmark: Danish
    Djibouti: Djiboutian
    East Timor: Timorese
    Ecuador: Ecuadorian
    Egypt: Egyptian
    El Salvador: Salvadoran, Salvadorean
    Equatorial Guinea: Equatoguinean, Equatorial Guinean
    Eritrea: Eritrean
    Estonia: Estonian
    Eswatini: Swati, Swazi
    Ethiopia: Ethiopian
    Faroe Islands: Faroese
    Fiji: Fijian
    Finland: Finnish
    France: French
    French Polynesia: French Polynesian
    Gabon: Gabonese
    Gambia: Gambian
    Georgia: Georgian
    Germany: German
    Ghana: Ghanaian
    Greece: Greek
    Greenland: Greenlandic
    Grenada: Grenadian
    Guam: Guamanian
    Guatemala: Guatemalan
    Guyana: Guyanese
    Haiti: Haitian
    Honduras: Honduran
    Hungary: Hungarian
    Iceland: Icelandic
    India: Indian
    Indonesia: Indonesian
    Iran: Iranian
    Iraq: Iraqi
    Ireland: Irish
    Isle of Man: Manx
    Israel: Israeli
    Italy: Italian
    Ivory Coast: Ivoirian, Ivorian
    Jamaica: Jamaican
    Japan: Japanese
    Jordan: Jordanian
    Kazakhstan: Kazakh, Kazakhstani
    Kenya: Kenyan
    Kosovo: Kosovan, Kosovar
    Kuwait: Kuwaiti
    Kyrgyzstan: Kyrgyz, Kyrgyzstani
    Laos: Lao, Laotian
    Latvia: Latvian
    Lebanon: Lebanese
    Lesotho: Basotho
    Liberia: Liberian
    Libya: Libyan
    Lithuania: Lithuanian
    Madagascar: Malagasy
    Malawi: Malawian
    Malaysia: Malaysian
    Maldives: Maldivian
    Mali: Malian
    Malta: Maltese
    Marshall Islands: Marshallese
    Mauritania: Mauritanian
    Mauritius: Mauritian
    Mexico: Mexican
    Moldova: Moldovan
    Monaco: Monacan, Monegasque
    Mongolia: Mongolian
    Montenegro: Montenegrin
    Montserrat: Montserratian
    Morocco: Moroccan
    Mozambique: Mozambican
    Myanmar: Burmese
    Namibia: Namibian
    Nauru: Nauruan
    Nepal: Nepalese, Nepali
    Netherlands: Dutch
    New Caledonia: New Caledonian
    Nicaragua: Nicaraguan
    Niger: Nigerien
    Nigeria: Nigerian
    Niue: Niuean
    Norfolk Island: Norfolk Islander
    North Korea: North Korean
    North Macedonia: Macedonian
    Norway: Norwegian
    Oman: Omani
    Pakistan: Pakistani
    Palau: Palauan
    Panama: Panamanian
    Paraguay: Paraguayan
    Peru: Peruvian
    Philippines: Filipino, Philippine
    Pitcairn Islands: Pitcairn Islander
    Poland: Polish
    Portugal: Portuguese
    Puerto Rico: Puerto Rican
    Qatar: Qatari
    Romania: Romanian
    Russia: Russian
    Rwanda: Rwandan
    Saint Kitts and Nevis: Kittitian, Nevisian
    Saint Lucia: Saint Lucian
    Saint Vincent and the Grenadines: Saint Vincentian, Vincentian
    Samoa: Samoan
    San Marino: Sammarinese
    Sao Tome and Principe: Sao Tomean
    Saudi Arabia: Saudi, Saudi Arabian
    Scotland: Scottish
    Senegal: Senegalese
    Serbia: Serbian
    Seychelles: Seychellois
    Sierra Leone: Sierra Leonean
    Singapore: Singaporean
    Slovakia: Slovak
    Slovenia: Slovenian
    Solomon Islands: Solomon Islander
    Somalia: Somali
    South Africa: South African
    South Korea: South Korean
    South Sudan: South Sudanese
    Spain: Spanish
    Sri Lanka: Sri Lankan
    Sudan: Sudanese
    Suriname: Surinamese
    Sweden: Swedish
    Switzerland: Swiss
    Syria: Syrian
    Taiwan: Taiwanese
    Tajikistan: Tajik, Tajikistani
    Tanzania: Tanzanian
    Thailand: Thai
    Togo: Togolese
    Tokelau: Tokelauan
    Tonga: Tongan
    Trinidad and Tobago: Tobagonian, Trinidadian
    Tunisia: Tunisian
    Turkey: Turkish
    Turkmenistan: Turkmen, Turkmenistani
    Tuvalu: Tuvaluan
    Uganda: Ugandan
    Ukraine: Ukrainian
    United Arab Emirates: Emirati
    United States: American
    Uruguay: Uruguayan
    Uzbekistan: Uzbek, Uzbekistani
    Venezuela: Venezuelan
    Vietnam: Vietnamese
    Virgin Islands: Virgin Islander
    Wales: Welsh
    Wallis and Futuna: Futunan, Wallisian
    Western Sahara: Sahraouian, Sahrawi, Sahrawian
    Yemen: Yemeni
    Zambia: Zambian
    Zimbabwe: Zimbabwean
""".strip().splitlines()
    )
    for adjective in adjectives.split(", ")
}
