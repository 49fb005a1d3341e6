"""Seeded faults in translations: each kind takes a right pair and makes one fault in its translation.

    cases(rows, "en", "tr", seed=1)  # {"digit-changed": [Case(source, right, wrong, number)], …}

A kind applies only where the text has what it spoils; a tag, an address, a date and the like are put into both
sides first, so that `right` may not be the row's own translation. Numbers, names and acronyms are spoilt only
where the source has them as well. `wrong` differs from `right`; nothing else is promised.
"""

import collections
import random
import re

import errortables as tables

Case = collections.namedtuple("Case", "source right wrong number")
KINDS = {}
LETTERS = "[^\\W\\d_]"
WORD = re.compile(rf"{LETTERS}+")
NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,\u00a0\u202f]\d+)*(?![\w]|[.,]\d)")


class Pair:
    """A row with all that a kind may look at."""

    def __init__(self, number, row, rows, source, target, chance, common):
        self.number, self.rows, self.chance, self.common = number, rows, chance, common
        self.source, self.target = row["source"], row["target"]
        self.third = row.get("third", {})
        self.languages = (source, target)
        self.source_digits = {re.sub(r"\D", "", found) for found in NUMBER.findall(self.source)}

    def numbers(self):
        """Numbers of the translation that the source has in the same digits."""
        return [found for found in NUMBER.finditer(self.target) if re.sub(r"\D", "", found.group()) in self.source_digits]

    def pick(self, things):
        things = list(things)
        return self.chance.choice(things) if things else None

    def replaced(self, match, text):
        return self.target[: match.start()] + text + self.target[match.end():]

    def table(self, name):
        return getattr(tables, name)[self.languages[1]]

    def with_both(self, source, target=None):
        """Both sides with something put before their end marks."""
        def put(text, piece):
            end = re.search(r"[.!?…]?[\"'”»’)]*$", text)
            return f"{text[:end.start()]} {piece}{text[end.start():]}"
        return put(self.source, source), put(self.target, source if target is None else target)


def kind(function):
    KINDS[function.__name__.replace("_", "-")] = function
    return function


def row_swap(pair, name, boundary=r"(?!\w)"):
    """A word of a table exchanged for another one of its row, where the source has a word of its own table."""
    own = [word for row in getattr(tables, name)[pair.languages[0]] for word in row.split()]
    if not any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)" if word[0].isalpha() else re.escape(word), pair.source, re.I)
               for word in own):
        return None
    for row in pair.table(name):
        words = row.split()
        pattern = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
        pattern = rf"(?<!\w)(?:{pattern}){boundary}" if words[0][0].isalpha() else pattern
        found = pair.pick(re.finditer(pattern, pair.target))
        if found:
            other = pair.pick(word for word in words if word != found.group())
            return pair.replaced(found, other)
    return None


# Figures


def number_kind(change, applies=lambda text: True):
    def apply(pair):
        found = pair.pick(match for match in pair.numbers() if applies(match.group()))
        return found and pair.replaced(found, change(found.group(), pair.chance))
    return apply


def change_digit(text, chance):
    places = [index for index, letter in enumerate(text) if letter.isdigit()]
    place = chance.choice(places)
    other = chance.choice([digit for digit in "123456789" if digit != text[place]])
    return text[:place] + other + text[place + 1:]


def exchange_digits(text, chance):
    places = [i for i in range(len(text) - 1) if text[i: i + 2].isdigit() and text[i] != text[i + 1]]
    place = chance.choice(places)
    return text[:place] + text[place + 1] + text[place] + text[place + 2:]


KINDS["digit-changed"] = number_kind(change_digit)
KINDS["digits-exchanged"] = number_kind(exchange_digits, lambda text: re.search(r"(\d)(?!\1)\d", text))
KINDS["digit-dropped"] = number_kind(lambda text, chance: text[:-1] if text[-2:].isdigit() else text[1:],
                                     lambda text: re.match(r"\d{2,}$", text))
KINDS["digit-added"] = number_kind(lambda text, chance: text + chance.choice("0123456789"), lambda text: text.isdigit())


@kind
def number_dropped(pair):
    found = pair.pick(pair.numbers())
    if not found:
        return None
    wrong = pair.replaced(found, "")
    return re.sub(r"  +", " ", wrong).strip()


@kind
def decimal_and_grouping_mark_exchanged(pair):
    found = pair.pick(match for match in pair.numbers() if re.fullmatch(r"\d+[.,]\d+", match.group()))
    return found and pair.replaced(found, found.group().translate(str.maketrans(".,", ",.")))


@kind
def million_for_billion(pair):
    return row_swap(pair, "MULTIPLIERS", r"(?=\W|$)")


@kind
def number_word_changed(pair):
    return row_swap(pair, "NUMBER_WORDS")


def percent_pattern(pair, language):
    after, before = tables.PERCENT[language]
    words = [rf"(?<=\d)[ \u00a0]?%|%[ \u00a0]?(?=\d)|(?<=\d)[ \u00a0](?:{'|'.join(after)})(?!\w)"] if after else [r"%[ \u00a0]?(?=\d)"]
    words += [rf"(?<!\w){word} (?=\d)" for word in before]
    return "|".join(words)


@kind
def percent_dropped(pair):
    if not re.search(percent_pattern(pair, pair.languages[0]), pair.source, re.I):
        return None
    found = pair.pick(re.finditer(percent_pattern(pair, pair.languages[1]), pair.target, re.I))
    return found and pair.replaced(found, "")


@kind
def percent_added(pair):
    words = [word for language in pair.languages for row in tables.PERCENT[language] for word in row] + ["%"]
    if any(word.lower() in (pair.source + pair.target).lower() for word in words):
        return None
    found = pair.pick(match for match in pair.numbers() if len(match.group()) < 4
                      and not re.search(r"[:/–-]$", pair.target[: match.start()])
                      and not re.match(r"[:/–-]", pair.target[match.end():]))
    if not found:
        return None
    return pair.replaced(found, "%" + found.group() if pair.languages[1] == "tr" else found.group() + "%")


@kind
def currency_exchanged(pair):
    return row_swap(pair, "CURRENCIES")


@kind
def unit_exchanged(pair):
    return row_swap(pair, "UNITS")


def written_date(pair, language, day, month, year):
    return tables.DATES[language].format(
        day=day, number=month, year=year, month=tables.MONTHS[language][0].split()[month - 1])


@kind
def day_and_month_swapped(pair):
    day, month = pair.chance.sample(range(1, 13), 2)
    year = pair.chance.randrange(2015, 2027)
    date, swapped = ((day, month, year), (month, day, year))
    source, right = pair.with_both(*(f"({written_date(pair, language, *date)})" for language in pair.languages))
    return source, right, pair.with_both("", f"({written_date(pair, pair.languages[1], *swapped)})")[1]


@kind
def month_changed(pair):
    def near_figure(text, words):
        return [found for found in re.finditer(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", text)
                if re.search(r"\d[.a-z]{0,3} (?:de )?$", text[: found.start()]) or re.match(r"['’]?\w{0,3} \d", text[found.end():])]
    if not any(near_figure(pair.source, row.split()) for row in tables.MONTHS[pair.languages[0]]):
        return None
    for row in pair.table("MONTHS"):
        found = pair.pick(near_figure(pair.target, row.split()))
        if found:
            return pair.replaced(found, pair.pick(word for word in row.split() if word != found.group()))
    return None


@kind
def year_changed(pair):
    found = pair.pick(match for match in pair.numbers() if re.fullmatch(r"(?:19|20)\d\d", match.group()))
    return found and pair.replaced(found, str(int(found.group()) + pair.chance.choice([-10, -2, -1, 1, 2, 10])))


@kind
def time_changed(pair):
    hour, minute = pair.chance.randrange(13, 24), pair.chance.randrange(10, 50)
    source, right = pair.with_both(f"({hour}:{minute})")
    other = f"({hour}:{minute + 10})" if pair.chance.random() < 0.5 else f"({hour - 2}:{minute})"
    return source, right, pair.with_both("", other)[1]


# What should not be there


@kind
def untranslated(pair):
    return pair.source if len(pair.source.split()) > 3 else None


@kind
def half_untranslated(pair):
    source, target = pair.source.split(), pair.target.split()
    if min(len(source), len(target)) < 8:
        return None
    return " ".join(target[: len(target) // 2] + source[len(source) // 2:])


def third_language(pair):
    return pair.pick(language for language in sorted(tables.SENTENCES) if language not in pair.languages)


@kind
def sentence_of_a_third_language_added(pair):
    return f"{pair.target} {pair.chance.choice(tables.SENTENCES[third_language(pair)])}"


@kind
def translated_into_a_third_language(pair):
    third = pair.pick(sorted(pair.third.items()))
    return third[1] if third and len(third[1].split()) > 3 and len(pair.target.split()) > 3 else None


@kind
def interface_line_left(pair):
    line = pair.chance.choice(tables.INTERFACE[pair.languages[0]])
    return f"{pair.target} {line}" if pair.chance.random() < 0.7 else f"{line} {pair.target}"


@kind
def interface_line_given(pair):
    return pair.chance.choice(tables.INTERFACE[pair.languages[0]]) if len(pair.target.split()) < 12 else None


@kind
def word_of_a_third_language(pair):
    words = [word for line in tables.SENTENCES[third_language(pair)] for word in WORD.findall(line)]
    words = [word for word in words if word.islower() and len(word) > 4 and word not in pair.source.lower()]
    places = [found for found in WORD.finditer(pair.target) if found.group().islower() and len(found.group()) > 3]
    return pair.replaced(pair.pick(places), pair.pick(words)) if places else None


@kind
def source_word_left(pair):
    own = {word.lower() for word in WORD.findall(pair.target)}
    words = [word for word in WORD.findall(pair.source) if word.islower() and len(word) > 4 and word not in own]
    places = [found for found in WORD.finditer(pair.target) if found.group().islower() and len(found.group()) > 3]
    return pair.replaced(pair.pick(places), pair.pick(words)) if words and places else None


@kind
def homoglyph(pair):
    glyphs = tables.HOMOGLYPHS
    if pair.languages[1] == "ru":
        glyphs = {cyrillic: latin for latin, cyrillic in glyphs.items()}
    places = [found for found in WORD.finditer(pair.target) if len(found.group()) > 3]
    letters = [place.start() + index for place in places for index, letter in enumerate(place.group())
               if letter.translate(glyphs) != letter]
    place = pair.pick(letters)
    if place is None:
        return None
    return pair.target[:place] + pair.target[place].translate(glyphs) + pair.target[place + 1:]


@kind
def invisible_character(pair):
    place = pair.pick(found.start() + len(found.group()) // 2 for found in WORD.finditer(pair.target) if len(found.group()) > 3)
    if place is None:
        return None
    return pair.target[:place] + pair.chance.choice("\u200b\ufeff\u200e\u2060") + pair.target[place:]


@kind
def mojibake(pair):
    if not re.search(r"[^\x00-\x7f]", pair.target):
        return None
    return "".join(letter if ord(letter) < 0x80 else letter.encode().decode("cp1252", "replace") for letter in pair.target)


@kind
def doubled_word(pair):
    words = pair.table("FUNCTION_WORDS").split()
    found = pair.pick(match for match in WORD.finditer(pair.target) if match.group() in words)
    return found and pair.replaced(found, f"{found.group()} {found.group()}")


# What is missing or moved


@kind
def empty(pair):
    return "" if pair.target else None


@kind
def truncated(pair):
    words = pair.target.split()
    return " ".join(words[: int(len(words) * pair.chance.uniform(0.35, 0.6))]) if len(words) > 8 else None


def two_sentences(pair):
    """The segment and the one after it, where both are whole sentences."""
    after = pair.rows[(pair.number + 1) % len(pair.rows)]
    texts = [pair.source, pair.target, after["source"], after["target"]]
    return after if all(re.search(r"\w[.!?]$", text) and len(text.split()) > 4 for text in texts) else None


@kind
def last_sentence_dropped(pair):
    """Of the segment and the one after it as one."""
    after = two_sentences(pair)
    return after and (f"{pair.source} {after['source']}", f"{pair.target} {after['target']}", pair.target)


@kind
def first_sentence_dropped(pair):
    after = two_sentences(pair)
    return after and (f"{pair.source} {after['source']}", f"{pair.target} {after['target']}", after["target"])


@kind
def sentence_added(pair):
    after = two_sentences(pair)
    return after and f"{pair.target} {after['target']}"


@kind
def clause_dropped(pair):
    """Five words or more between two commas, with one of them."""
    clauses = [found for found in re.finditer(r",[^,.;:!?\"“”„«»()]{25,}(?=[,.])", pair.target)
               if len(found.group().split()) >= 5]
    found = pair.pick(clauses)
    return found and pair.replaced(found, "")


@kind
def neighbour_given(pair):
    other = pair.rows[(pair.number + 1) % len(pair.rows)]["target"]
    return other if len(pair.target.split()) > 4 and len(other.split()) > 4 else None


def names(pair):
    """Capitalised words inside of the translation that stand in the source as they are."""
    own = set(WORD.findall(pair.source))
    return [found for found in WORD.finditer(pair.target)
            if re.fullmatch(rf"{LETTERS}{LETTERS}{{4,}}", found.group()) and found.group()[0].isupper()
            and found.group()[1:].islower() and found.group() in own and found.start() > 0
            and not re.search(r"[.!?:\"“„«]\s*$", pair.target[: found.start()])]


def name_kind(change):
    def apply(pair):
        found = pair.pick(names(pair))
        return found and pair.replaced(found, change(found.group(), pair.chance))
    return apply


def change_letter(word, chance):
    place = chance.randrange(1, len(word) - 1)
    vowels = "aeiou" if not re.search("[а-я]", word) else "аеиоу"
    others = vowels if word[place] in vowels else ("bdgklmnrst" if vowels == "aeiou" else "бдгклмнрст")
    return word[:place] + chance.choice([letter for letter in others if letter != word[place]]) + word[place + 1:]


def exchange_letters(word, chance):
    places = [index for index in range(1, len(word) - 1) if word[index] != word[index + 1]]
    place = chance.choice(places)
    return word[:place] + word[place + 1] + word[place] + word[place + 2:]


def drop_letter(word, chance):
    place = chance.randrange(1, len(word) - 1)
    return word[:place] + word[place + 1:]


def double_letter(word, chance):
    place = chance.randrange(1, len(word))
    return word[:place] + word[place - 1] + word[place:]


KINDS["name-letter-changed"] = name_kind(change_letter)
KINDS["name-letters-exchanged"] = name_kind(exchange_letters)
KINDS["name-letter-dropped"] = name_kind(drop_letter)


@kind
def name_replaced(pair):
    found = pair.pick(names(pair))
    if not found:
        return None
    for _ in range(20):
        row = pair.chance.choice(pair.rows)
        other = pair.pick(word for word in WORD.findall(row["target"])[1:] if re.fullmatch(r"[A-ZÀ-ÞА-Я]\w{4,}", word)
                          and word in row["source"] and word not in pair.source and word not in pair.target)
        if other:
            return pair.replaced(found, other)
    return None


ACRONYM = re.compile(r"(?<!\w)[A-ZА-Я]{2,5}(?!\w)")


def acronyms(pair, least=2):
    """Acronyms of the translation that stand in the source as they are."""
    own = set(ACRONYM.findall(pair.source))
    return [found for found in ACRONYM.finditer(pair.target) if found.group() in own and len(found.group()) >= least]


@kind
def acronym_changed(pair):
    found = pair.pick(acronyms(pair))
    if not found:
        return None
    place = pair.chance.randrange(len(found.group()))
    others = [letter for letter in "ABCDEFGKLMNPRST" if letter != found.group()[place]]
    return pair.replaced(found, found.group()[:place] + pair.chance.choice(others) + found.group()[place + 1:])


@kind
def acronym_letters_exchanged(pair):
    found = pair.pick(acronyms(pair, least=3))
    if not found:
        return None
    text = found.group()
    place = pair.pick(index for index in range(len(text) - 1) if text[index] != text[index + 1])
    return None if place is None else pair.replaced(found, text[:place] + text[place + 1] + text[place] + text[place + 2:])


@kind
def acronym_replaced(pair):
    """By one of another row that both sides have."""
    found = pair.pick(acronyms(pair, least=3))
    if not found:
        return None
    for _ in range(20):
        row = pair.chance.choice(pair.rows)
        other = pair.pick(word for word in ACRONYM.findall(row["target"]) if len(word) > 2 and word in row["source"]
                          and word not in pair.source and word not in pair.target)
        if other:
            return pair.replaced(found, other)
    return None


WORDS_IN_ADDRESSES = ["report", "weather", "budget", "election", "harbour", "summit"]


@kind
def address_changed(pair):
    page = pair.chance.choice(WORDS_IN_ADDRESSES)
    source, right = pair.with_both(f"https://www.example.org/{page}/{pair.number}")
    wrong = right.replace(f"/{page}/", f"/{drop_letter(page, pair.chance)}/")
    return source, right, wrong


@kind
def e_mail_changed(pair):
    page = pair.chance.choice(WORDS_IN_ADDRESSES)
    source, right = pair.with_both(f"{page}@example.org")
    return source, right, right.replace(f"{page}@", f"{exchange_letters(page, pair.chance)}@")


@kind
def hashtag_changed(pair):
    page = pair.chance.choice(WORDS_IN_ADDRESSES).capitalize()
    source, right = pair.with_both(f"#{page}2026")
    return source, right, right.replace(f"#{page}", f"#{change_letter(page, pair.chance)}")


@kind
def placeholder_dropped(pair):
    piece = pair.chance.choice(["{name}", "%s", "%1$d", "{0}", "${count}"])
    source, right = pair.with_both(piece)
    return source, right, pair.target


@kind
def tag_dropped(pair):
    def tagged(text):
        found = WORD.search(text)
        return found and f"{text[:found.start()]}<b>{found.group()}</b>{text[found.end():]}"
    source, right = tagged(pair.source), tagged(pair.target)
    if not source or not right:
        return None
    return source, right, right.replace("</b>", "") if pair.chance.random() < 0.5 else pair.target


# Form


@kind
def end_mark_dropped(pair):
    return pair.target[:-1] if re.search(r"\w[.!?]$", pair.target) and re.search(r"[.!?]$", pair.source) else None


@kind
def end_mark_changed(pair):
    if not re.search(r"\w[.?]$", pair.target) or pair.source[-1:] != pair.target[-1:]:
        return None
    return pair.target[:-1] + {".": "?", "?": "."}[pair.target[-1]]


def mark_dropped(pattern):
    def apply(pair):
        found = pair.pick(re.finditer(pattern, pair.target))
        return found and pair.replaced(found, "")
    return apply


KINDS["bracket-dropped"] = mark_dropped(r"[()\[\]]")
KINDS["quotation-mark-dropped"] = mark_dropped(r"(?<!\d)[\"“”„«»]")


@kind
def mixed_quotation_marks(pair):
    others = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', '"': "”"}
    places = [found for found in re.finditer(r"[“”„«»\"]", pair.target)]
    if len(places) < 2:
        return None
    found = places[-1]
    return pair.replaced(found, others[found.group()])


@kind
def quotation_mark_turned(pair):
    """A typographic mark in the place of its partner."""
    turned = {"“": "”", "”": "“", "«": "»", "»": "«", "„": "“"}
    found = pair.pick(re.finditer(r"(?<!\S)[“„«](?=\w)|(?<=\w)[”»](?!\S)", pair.target))
    return found and pair.replaced(found, turned[found.group()])


@kind
def mixed_apostrophes(pair):
    places = list(re.finditer(r"(?<=[^\W\d_])['’](?=[^\W\d_])", pair.target))
    if len(places) < 2:
        return None
    found = pair.pick(places)
    return pair.replaced(found, {"'": "’", "’": "'"}[found.group()])


KINDS["inverted-mark-dropped"] = mark_dropped(r"[¿¡]")


@kind
def space_behind_mark_dropped(pair):
    found = pair.pick(re.finditer(r"(?<=[^\W\d_]{3}[.,!?;]) (?=[^\W\d_]{3})", pair.target))
    return found and pair.replaced(found, "")


@kind
def double_space(pair):
    found = pair.pick(re.finditer(r"(?<=\w) (?=\w)", pair.target))
    return found and pair.replaced(found, "  ")


@kind
def space_before_mark(pair):
    found = pair.pick(re.finditer(r"(?<=[^\W\d])[,.](?=\s|$)", pair.target))
    return found and pair.replaced(found, " " + found.group())


@kind
def first_letter_small(pair):
    if not re.match(r"[A-ZÀ-ÞĞİŞА-Я][a-zà-ÿğışа-я]", pair.target) or not pair.source[:1].isupper():
        return None
    first = {"İ": "i", "I": "ı"}.get(pair.target[0], pair.target[0].lower()) if pair.languages[1] == "tr" else pair.target[0].lower()
    return first + pair.target[1:]


@kind
def turkish_i_broken(pair):
    if pair.languages[1] != "tr":
        return None
    ways = [("İ", "I"), ("ı", "i"), ("i", "i\u0307"), ("İ", "i\u0307")]
    old, new = pair.chance.choice(ways)
    places = [found.start() + index for found in WORD.finditer(pair.target) for index, letter in enumerate(found.group())
              if letter == old and len(found.group()) > 3]
    place = pair.pick(places)
    return None if place is None else pair.target[:place] + new + pair.target[place + 1:]


@kind
def negation_dropped(pair):
    if not any(re.search(pattern, pair.source) for pattern, _ in tables.NEGATIONS[pair.languages[0]]):
        return None
    for pattern, left in pair.table("NEGATIONS"):
        wrong = re.sub(pattern, left, pair.target, count=1)
        if wrong != pair.target:
            return wrong
    return None


@kind
def misspelt_word(pair):
    words = [found for found in WORD.finditer(pair.target)
             if found.group().islower() and len(found.group()) > 5 and pair.common[found.group()] > 2]
    found = pair.pick(words)
    if not found:
        return None
    change = pair.chance.choice([exchange_letters, drop_letter, change_letter, double_letter])
    wrong = change(found.group(), pair.chance)
    return pair.replaced(found, wrong) if pair.common[wrong] == 0 else None


# Terms: kinds of their own, for they need the glossary of errortables.CONCEPTS.


def term_uses(pair):
    source, target = pair.languages
    for name, words in tables.CONCEPTS.items():
        own, term = words[source].split()[0], words[target].split()[0]
        if re.search(rf"(?<!\w){re.escape(own)}(?!\w)", pair.source):
            found = re.search(rf"(?<!\w){re.escape(term)}(?!\w)", pair.target, re.I)
            if found and len(re.findall(re.escape(term[:4]), pair.target, re.I)) == 1:
                yield name, found


def term_replaced(pair):
    use = pair.pick(term_uses(pair))
    if not use:
        return None
    other = pair.pick(name for name in sorted(tables.CONCEPTS) if name != use[0])
    return pair.replaced(use[1], like(use[1].group(), tables.CONCEPTS[other][pair.languages[1]].split()[0]))


def forbidden_term(pair):
    use = pair.pick(term_uses(pair))
    return use and pair.replaced(use[1], like(use[1].group(), tables.CONCEPTS[use[0]][pair.languages[1]].split()[1]))


def like(old, word):
    return word.capitalize() if old[0].isupper() else word


TERM_KINDS = {"term-replaced": term_replaced, "forbidden-term": forbidden_term}


def cases(rows, source, target, seed, most=100, kinds=None):
    """For each kind up to `most` cases, from rows in an order that the seed decides."""
    common = collections.Counter(word for row in rows for word in WORD.findall(row["target"]))
    result = {}
    for name, make in (kinds or KINDS).items():
        chance = random.Random(f"{seed} {name} {source} {target}")
        order = list(range(len(rows)))
        chance.shuffle(order)
        found = []
        for number in order:
            if len(found) == most:
                break
            pair = Pair(number, rows[number], rows, source, target, chance, common)
            made = make(pair)
            if made is None:
                continue
            source_text, right, wrong = made if isinstance(made, tuple) else (pair.source, pair.target, made)
            if wrong is not None and wrong != right:
                found.append(Case(source_text, right, wrong, number))
        result[name] = found
    return result
