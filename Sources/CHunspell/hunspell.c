#include <errno.h>
#include <hunspell/hunspell.h>
#include <iconv.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "chunspell.h"
#include "private.h"

struct chunspell {
  Hunhandle *dictionary;
  iconv_t encode;
  iconv_t decode;
  /// The last list that was given out.
  char *list;
  size_t length;
  size_t capacity;
};

static const iconv_t no_conversion = (iconv_t)-1;

// All dictionaries in UTF-8 share a table of letters, which Hunspell makes with the first and frees with
// the last, counting without a lock.
static pthread_mutex_t sharing = PTHREAD_MUTEX_INITIALIZER;

// Closing a dictionary in any other encoding lowers that count too (Hunspell 1.7), and the table would go
// from under those that are open: such a dictionary stays in memory.
static void destroy(Hunhandle *dictionary) {
  if (strcmp(Hunspell_get_dic_encoding(dictionary), "UTF-8") != 0) return;
  pthread_mutex_lock(&sharing);
  Hunspell_destroy(dictionary);
  pthread_mutex_unlock(&sharing);
}

// The names that affix files use, where iconv has others.
static const char *encoding_name(const char *name) {
  if (strncmp(name, "microsoft-", 10) == 0) return name + 10;
  if (strcmp(name, "TIS620-2533") == 0) return "TIS-620";
  return name;
}

chunspell *chunspell_open(const char *affix_path, const char *dictionary_path) {
  if (!chunspell_are_sound(affix_path, dictionary_path)) return NULL;
  chunspell *own = calloc(1, sizeof(chunspell));
  if (!own) return NULL;
  own->encode = own->decode = no_conversion;
  pthread_mutex_lock(&sharing);
  own->dictionary = Hunspell_create(affix_path, dictionary_path);
  pthread_mutex_unlock(&sharing);
  if (own->dictionary) {
    const char *name = encoding_name(Hunspell_get_dic_encoding(own->dictionary));
    own->encode = iconv_open(name, "UTF-8");
    own->decode = iconv_open("UTF-8", name);
  }
  if (own->encode == no_conversion || own->decode == no_conversion) {
    chunspell_close(own);
    return NULL;
  }
  return own;
}

void chunspell_close(chunspell *own) {
  if (own->dictionary) destroy(own->dictionary);
  if (own->encode != no_conversion) iconv_close(own->encode);
  if (own->decode != no_conversion) iconv_close(own->decode);
  free(own->list);
  free(own);
}

// Room for a word in any encoding of at most four bytes a letter, and its end.
typedef char word_buffer[4 * chunspell_longest_word + 1];

static bool encode(chunspell *own, const char *word, int64_t length, word_buffer encoded) {
  if (length <= 0 || length > 4 * chunspell_longest_word) return false;
  int letters = 0;
  for (int64_t index = 0; index < length; index++) {
    unsigned char byte = (unsigned char)word[index];
    // Hunspell's own letters are 16 bits wide.
    if (byte == 0 || byte >= 0xf0) return false;
    if ((byte & 0xc0) != 0x80 && ++letters > chunspell_longest_word) return false;
  }
  char *in = (char *)word, *out = encoded;
  size_t in_left = (size_t)length, out_left = sizeof(word_buffer) - 1;
  iconv(own->encode, NULL, NULL, NULL, NULL);
  // A result above 0 counts letters that were written as others.
  if (iconv(own->encode, &in, &in_left, &out, &out_left) != 0 || in_left != 0) return false;
  *out = 0;
  return true;
}

// Adds a word of the dictionary's encoding to the list; false when memory ran out.
static bool append(chunspell *own, const char *word) {
  size_t in_left = strlen(word), most = own->length + 4 * in_left + 1;
  if (in_left == 0) return true;
  if (most > own->capacity) {
    char *larger = realloc(own->list, 2 * most);
    if (!larger) return false;
    own->list = larger;
    own->capacity = 2 * most;
  }
  char *in = (char *)word, *out = own->list + own->length;
  size_t out_left = own->capacity - own->length - 1;
  iconv(own->decode, NULL, NULL, NULL, NULL);
  // A word that is not in the encoding which its file names is left out.
  if (iconv(own->decode, &in, &in_left, &out, &out_left) == (size_t)-1) return true;
  *out = 0;
  own->length = (size_t)(out - own->list) + 1;
  return true;
}

typedef int (*lister)(Hunhandle *, char ***, const char *);

static int64_t list(chunspell *own, lister lister, const char *word, int64_t length, const char **words) {
  own->length = 0;
  *words = own->list;
  word_buffer encoded;
  if (!encode(own, word, length, encoded)) return 0;
  char **found = NULL;
  int count = lister(own->dictionary, &found, encoded);
  bool has_memory = true;
  for (int index = 0; index < count && has_memory; index++) has_memory = append(own, found[index]);
  if (found) Hunspell_free_list(own->dictionary, &found, count);
  *words = own->list;
  return has_memory ? (int64_t)own->length : -1;
}

bool chunspell_spell(chunspell *own, const char *word, int64_t length) {
  word_buffer encoded;
  return encode(own, word, length, encoded) && Hunspell_spell(own->dictionary, encoded) != 0;
}

int64_t chunspell_stem(chunspell *own, const char *word, int64_t length, const char **stems) {
  return list(own, Hunspell_stem, word, length, stems);
}

int64_t chunspell_suggest(chunspell *own, const char *word, int64_t length, const char **words) {
  return list(own, Hunspell_suggest, word, length, words);
}
