"""People who do not exist, named as in their part of the world: what the texts lack.

Each has a full name and the short one by which news calls him later: the last name, the first
of two last names, the family name that stands first, or the only name there is.
"""

import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_ARABIC = """
    Mohammed Ahmed Mahmoud Mustafa Khaled Omar Ali Hassan Hussein Ibrahim Youssef Abdullah
    Abdulrahman Saleh Nasser Faisal Tariq Samir Karim Walid Ziad Rashid Salman Sultan Hamad
    Yahya Ismail Bilal Jamal Fatima Aisha Mariam Zainab Layla Noura Huda Amal Rania Salma
    Khadija Abbas Haidar Qasim Muqtada Anwar Sami Adel Hani Marwan Nabil Osama Ayman Bashar
    Fadi Ghassan
""".split()  # noqa: SIM905 a column of words is read more easily than quoted ones
_ARABIC_LAST = """
    Masri Sayed Otaibi Qahtani Harbi Shammari Ghamdi Zahrani Maliki Sadr Hakim Jubouri
    Dulaimi Tikriti Khalifa Thani Sabah Nahyan Maktoum Mansour Najjar Haddad Khoury Saleh
    Hadi Houthi Bashir Turabi Mahdi Tayeb Burhan Hashimi Baghdadi Basri Halabi Shami Tamimi
    Rifai Zawahiri Assad Aoun Hariri Berri Mikati Sisi Morsi Ghannouchi Saied Tebboune
    Bouteflika Dbeibah Haftar
""".split()  # noqa: SIM905 a column of words is read more easily than quoted ones
_CHINESE_LAST = """
    Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng
    Liang Xie Song Tang Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye
    Cheng Wei Su Lu Ding Ren Shen Yao Cui Zhong Tan Wong Chan Leung Cheung Lam Ng Ho Yip
    Tsai Hsieh Hsu
""".split()  # noqa: SIM905 a column of words is read more easily than quoted ones
_CHINESE = """
    xiao ming hua wei jun ping guo jian hong mei ying li yun zhi qiang bo tao lei jie yu
    feng hai lin dong sheng chang zhen qing xin yi jing fang na min hui yan ting xue dan kai
    peng
""".split()  # noqa: SIM905 a column of words is read more easily than quoted ones
_KOREAN_LAST = """
    Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo
    Hong Moon
""".split()  # noqa: SIM905 a column of words is read more easily than quoted ones
_KOREAN = """
    min jun seo jae hyun young sung ho jin woo hye soo ji eun kyung dong chul sang tae hee
    joon gi
""".split()  # noqa: SIM905 a column of words is read more easily than quoted ones
_VIETNAMESE_LAST = "Nguyen Tran Le Pham Hoang Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly".split()  # noqa: SIM905
_VIETNAMESE = """
    Van Thi Duc Minh Thanh Hong Xuan Quoc Tuan Anh Hung Dung Linh Hoa Lan Phuc Trong Chinh
    Huy Long Mai Nam Phuong Quang Son Thao Trang Tung Vinh Hanh
""".split()  # noqa: SIM905 a column of words is read more easily than quoted ones
_ETHIOPIAN = """
    Abiy Tesfaye Dawit Bekele Haile Girma Getachew Mulugeta Solomon Tadesse Alemu Kebede
    Gebre Gebremariam Hailu Desta Berhane Yohannes Mengistu Meles Tewodros Debretsion
    Mekonnen Assefa Worku Birhanu Lemma Demeke Shimelis Jawar Bikila Negash Almaz Tigist
    Meseret Sahle Workneh Abdi Farah Nur Warsame Jama Hassan Mohamud Abdullahi Yusuf Aden
    Guled Hirsi Isse Abshir Egal
""".split()  # noqa: SIM905 a column of words is read more easily than quoted ones

#: Share of people whose name is spliced from two, so that no list knows it.
_SPLICED = 0.3


class Persona(NamedTuple):
    """A person's name in full and as it is repeated."""

    full: str
    short: str


class Personas:
    """Draws people of all regions."""

    def __init__(self, path: Path, chance: random.Random) -> None:
        self._chance = chance
        self._first, self._last = _tables(path)
        regions = (self._arab, self._chinese, self._korean, self._vietnamese, self._ethiopian)
        self._makers = (*regions, *[self._listed] * len(regions))

    def draw(self) -> Persona:
        """Return a person."""
        return self._chance.choice(self._makers)()

    def _of(self, names: Sequence[str]) -> str:
        name = self._chance.choice(names)
        return spliced(name, self._chance.choice(names)) if self._rarely(_SPLICED) else name

    def _rarely(self, share: float) -> bool:
        return self._chance.random() < share

    def _arab(self) -> Persona:
        last = self._of(_ARABIC_LAST)
        if self._rarely(0.6):
            last = self._chance.choice(("al-", "al-", "Al-", "el-", "Abu ", "Al ")) + last
        middle = self._chance.choice(("", "", f"{self._of(_ARABIC)} ", f"bin {self._of(_ARABIC)} "))
        return Persona(f"{self._of(_ARABIC)} {middle}{last}", last[:1].upper() + last[1:])

    def _chinese(self) -> Persona:
        last, first = self._chance.choice(_CHINESE_LAST), self._chance.choice(_CHINESE).title()
        if self._rarely(0.7):
            first += self._chance.choice(("", "", "-")) + self._chance.choice(_CHINESE)
        return Persona(f"{last} {first}", last)

    def _korean(self) -> Persona:
        last, first = self._chance.choice(_KOREAN_LAST), self._chance.choice(_KOREAN).title()
        return Persona(f"{last} {first}-{self._chance.choice(_KOREAN)}", last)

    def _vietnamese(self) -> Persona:
        names = self._chance.sample(_VIETNAMESE, self._chance.choice((1, 2, 2, 3)))
        return Persona(" ".join((self._chance.choice(_VIETNAMESE_LAST), *names)), names[-1])

    def _ethiopian(self) -> Persona:
        names = [self._of(_ETHIOPIAN) for _ in range(self._chance.choice((2, 2, 3)))]
        return Persona(" ".join(names), names[0])

    def _listed(self) -> Persona:
        locale = self._chance.choice(sorted(self._first))
        first, last = self._of(self._first[locale]), self._of(self._last[locale])
        if locale == "id_ID" and self._rarely(0.3):
            return Persona(first, first)
        if locale.startswith(("es", "pt")) and self._rarely(0.5):
            return Persona(f"{first} {last} {self._of(self._last[locale])}", last)
        if locale in ("en_NG", "en_KE", "en_IN", "yo_NG", "sw", "tw_GH") and self._rarely(0.3):
            return Persona(f"{first} {self._of(self._first[locale])} {last}", last)
        if locale == "en_IN" and self._rarely(0.2):
            return Persona(f"{first[0]}. {last}", last)
        return Persona(f"{first} {last}", last)


def spliced(first: str, second: str) -> str:
    """Return the beginning of one name with the end of another, a name that nobody has."""
    if not (first.isalpha() and second.isalpha()):
        return first
    return first[: (len(first) + 1) // 2] + second[len(second) // 2 :].lower()


def _tables(path: Path) -> tuple[Mapping[str, list[str]], Mapping[str, list[str]]]:
    first: dict[str, list[str]] = {}
    last: dict[str, list[str]] = {}
    for row in path.read_text(encoding="utf-8").splitlines():
        locale, kind, name = row.split("\t")
        (first if kind == "F" else last).setdefault(locale, []).append(name)
    both = first.keys() & last.keys()
    return {x: first[x] for x in sorted(both)}, {x: last[x] for x in sorted(both)}
