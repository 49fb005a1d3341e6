#ifndef CHUNSPELL_H
#define CHUNSPELL_H

#include <stdbool.h>
#include <stdint.h>

// The only door to Hunspell. No type of the library appears here.
//
// Text is UTF-8 with its length in bytes, whatever encoding the dictionary is in. A handle belongs to the
// caller, who closes it; it must not be used from two threads at once. Words that are empty, longer than
// `chunspell_longest_word` letters, no UTF-8, or that the dictionary's encoding cannot write are words
// that it does not know.

/// A spelling dictionary with its rules of inflection.
typedef struct chunspell chunspell;

/// In letters (code points).
enum { chunspell_longest_word = 100 };

/// What a file is known by: its size in bytes and when it was last changed, in nanoseconds since 1970.
/// False when it is not there, cannot be read or is no file.
bool chunspell_look(const char *path, int64_t *size, int64_t *changed);

/// Opens the dictionary in two files, paths ending in 0. NULL when one cannot be read, is larger than
/// 64 MB, announces more entries than it has bytes, or is in an encoding that iconv does not know.
/// Tens to hundreds of milliseconds.
chunspell *chunspell_open(const char *affix_path, const char *dictionary_path);
/// A dictionary that is not in UTF-8 keeps its memory until the program ends.
void chunspell_close(chunspell *dictionary);

/// Whether the word is spelt as the dictionary has it.
bool chunspell_spell(chunspell *dictionary, const char *word, int64_t length);
/// The stems of a word. `*stems` belongs to the handle until its next call and holds each stem ended by 0;
/// the result is its length in bytes, 0 when the word is not known, or -1 when memory ran out.
int64_t chunspell_stem(chunspell *dictionary, const char *word, int64_t length, const char **stems);
/// Words that a misspelt one may have meant, best first, as `chunspell_stem` gives stems.
int64_t chunspell_suggest(chunspell *dictionary, const char *word, int64_t length, const char **words);

#endif
