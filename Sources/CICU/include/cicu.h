#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

// The only door to ICU. No ICU type appears here, so a Swift module may import this header
// together with Foundation, whose own ICU has other definitions.
//
// Text in and out is UTF-8 with its length in bytes; it need not end in 0. Offsets are UTF-8 bytes.
// `status` receives an ICU error code; 0 or less is success. Functions that write text return the
// length it needs: when that is over `capacity`, nothing useful was written and the caller tries
// again with more room. Handles belong to the caller, who closes them; none is safe to use from two
// threads at once, except where it says so.

const char *cicu_error_name(int32_t status);

// Breaks ------------------------------------------------------------------------------------------

typedef struct cicu_breaker cicu_breaker;
enum { CICU_BREAK_CHARACTER = 0, CICU_BREAK_WORD = 1, CICU_BREAK_LINE = 2, CICU_BREAK_SENTENCE = 3 };

/// `locale` is a BCP 47 tag, ending in 0.
cicu_breaker *cicu_breaker_open(int32_t kind, const char *locale, int32_t *status);
void cicu_breaker_close(cicu_breaker *breaker);
/// Keeps a pointer to `utf8`, which must stay where it is until the next call or the close.
void cicu_breaker_set_text(cicu_breaker *breaker, const char *utf8, int64_t length, int32_t *status);
/// Next boundary, or -1 past the last one.
int64_t cicu_breaker_next(cicu_breaker *breaker);
/// Rule status of the boundary just returned: for words 0 is space or punctuation, 100 a number,
/// 200 letters, 300 kana, 400 ideographs.
int32_t cicu_breaker_rule_status(cicu_breaker *breaker);

// Normal forms and case ---------------------------------------------------------------------------

enum { CICU_NFC = 0, CICU_NFD = 1, CICU_NFKC = 2, CICU_NFKD = 3 };

int64_t cicu_normalize(int32_t form, const char *utf8, int64_t length, char *out, int64_t capacity,
                       int32_t *status);
/// Whether NFC never joins or moves the scalar with what stands before it; safe from any thread.
bool cicu_starts_composition(uint32_t scalar);
/// Whether NFC may compose the scalar with what stands before it; safe from any thread.
bool cicu_may_compose(uint32_t scalar);
/// Canonical combining class; safe from any thread.
int32_t cicu_combining_class(uint32_t scalar);
/// The decomposition that Unicode gives the scalar, one step of it, compatible or canonical: a length
/// of 0 when there is none.
int64_t cicu_decompose_once(uint32_t scalar, char *out, int64_t capacity, int32_t *status);
/// Full case folding; with `turkic`, I folds to dotless i and dotted I to i.
int64_t cicu_fold_case(bool turkic, const char *utf8, int64_t length, char *out, int64_t capacity,
                       int32_t *status);
int64_t cicu_to_lower(const char *locale, const char *utf8, int64_t length, char *out, int64_t capacity,
                      int32_t *status);
int64_t cicu_to_upper(const char *locale, const char *utf8, int64_t length, char *out, int64_t capacity,
                      int32_t *status);

// Characters; all safe from any thread ------------------------------------------------------------

/// General category, numbered as in ICU's UCharCategory (1 Lu, 2 Ll, 9 Nd, 12 Zs …).
int32_t cicu_category(uint32_t scalar);
/// Script, numbered as in ICU's UScriptCode (0 Common, 1 Inherited, 2 Arabic, 8 Cyrillic, 25 Latin …).
int32_t cicu_script(uint32_t scalar);
/// Value of a decimal digit of any script, or -1.
int32_t cicu_digit(uint32_t scalar);
bool cicu_is_alphabetic(uint32_t scalar);
bool cicu_is_uppercase(uint32_t scalar);
bool cicu_is_lowercase(uint32_t scalar);
bool cicu_is_white_space(uint32_t scalar);
/// Simple lower case, one scalar to one.
uint32_t cicu_simple_lower(uint32_t scalar);
/// The scalars of a set in ICU's syntax, such as `[\\p{Lu}]`, as pairs of first and last in order; with
/// `any_case`, the other cases of each too. Returns how many numbers that makes, and writes as many as
/// `capacity` allows.
int64_t cicu_scalars(const char *pattern, int64_t length, bool any_case, uint32_t *out, int64_t capacity,
                     int32_t *status);

// Locales; all safe from any thread ---------------------------------------------------------------

/// Canonical BCP 47 tag: `iw` to `he`, `zh-cmn` to `zh`.
int64_t cicu_locale_canonical(const char *tag, char *out, int64_t capacity, int32_t *status);
/// Whether ICU knows the language of `tag` by an ISO 639 code.
bool cicu_locale_is_known(const char *tag);
/// The tag with its likeliest script and region: `tr` to `tr-Latn-TR`.
int64_t cicu_locale_maximize(const char *tag, char *out, int64_t capacity, int32_t *status);
bool cicu_locale_is_right_to_left(const char *tag);

enum {
  CICU_SYMBOL_DECIMAL = 0,
  CICU_SYMBOL_GROUPING = 1,
  CICU_SYMBOL_PERCENT = 2,
  CICU_SYMBOL_MINUS = 3
};
/// A symbol of the locale's number format.
int64_t cicu_locale_symbol(const char *tag, int32_t symbol, char *out, int64_t capacity, int32_t *status);

/// Names of the Gregorian calendar, each with a line end: 12 months and 12 short ones as they stand beside a
/// day, the same as they stand by themselves, 7 weekdays from Sunday, 7 short ones.
int64_t cicu_locale_calendar_names(const char *tag, char *out, int64_t capacity, int32_t *status);

// Numbers -----------------------------------------------------------------------------------------

typedef struct cicu_number_format cicu_number_format;
enum { CICU_NUMBER_DECIMAL = 0, CICU_NUMBER_SPELLED_OUT = 1, CICU_NUMBER_ORDINAL_WORDS = 2 };

cicu_number_format *cicu_number_format_open(int32_t kind, const char *tag, int32_t *status);
void cicu_number_format_close(cicu_number_format *format);
int64_t cicu_number_format_write(cicu_number_format *format, double value, char *out, int64_t capacity,
                                 int32_t *status);
/// For spelled-out formats: the name of rule set `index` ("%spellout-cardinal"), or a length of -1
/// past the last.
int64_t cicu_number_rule_set(cicu_number_format *format, int32_t index, char *out, int64_t capacity,
                             int32_t *status);
/// For spelled-out formats: which rule set reads and writes from now on.
void cicu_number_use_rule_set(cicu_number_format *format, const char *name, int32_t *status);

/// The keyword of the plural form that a count takes: "one", "few", "other" and so on.
int64_t cicu_plural_keyword(const char *tag, double count, char *out, int64_t capacity, int32_t *status);

// Regular expressions -----------------------------------------------------------------------------

typedef struct cicu_regex cicu_regex;
enum { CICU_REGEX_IGNORE_CASE = 2 };

/// Compiles a pattern in ICU's syntax; on a fault in it, `*where` is the fault's place in characters.
cicu_regex *cicu_regex_open(const char *pattern, int64_t length, uint32_t flags, int64_t *where,
                            int32_t *status);
void cicu_regex_close(cicu_regex *regex);
/// A search gives up with a failure status after about `milliseconds`, or when it needs over 1 MB of
/// stack. Keeps a pointer to `utf8`, which must stay where it is until the next call or the close.
void cicu_regex_set_text(cicu_regex *regex, const char *utf8, int64_t length, int32_t milliseconds,
                         int32_t *status);
/// The next match, in UTF-8 bytes; false when there is none.
bool cicu_regex_next(cicu_regex *regex, int64_t *start, int64_t *end, int32_t *status);
/// Whether the pattern matches the whole of `[start, end)`. What looks around sees the text outside, and
/// anchors are those of the text.
bool cicu_regex_matches(cicu_regex *regex, int64_t start, int64_t end, int32_t *status);
/// Whether the pattern matches something that begins at `start`, with the same view.
bool cicu_regex_begins(cicu_regex *regex, int64_t start, int64_t length, int32_t *status);
/// Processor time of the calling thread in nanoseconds; waiting does not count.
int64_t cicu_thread_nanoseconds(void);

#endif
