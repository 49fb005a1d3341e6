#define _GNU_SOURCE
#include "limits.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "cgumbo.h"

// A news page takes 0.13 s of processor time for each MiB: seven times less than this.
enum { seconds_a_page = 3, seconds_a_mebibyte = 1, calls_between_looks = 256 };

void cgumbo_limits_start(cgumbo_limits *limits, int64_t page_length) {
  limits->head.previous = limits->head.next = &limits->head;
  limits->used = 0;
  limits->calls = 0;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &limits->deadline);
  limits->deadline.tv_sec += seconds_a_page + seconds_a_mebibyte * (page_length >> 20);
}

static int is_late(const cgumbo_limits *limits) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec > limits->deadline.tv_sec ||
         (now.tv_sec == limits->deadline.tv_sec && now.tv_nsec > limits->deadline.tv_nsec);
}

void *cgumbo_limits_allocate(void *opaque, size_t size) {
  cgumbo_limits *limits = opaque;
  if (++limits->calls % calls_between_looks == 0 && is_late(limits)) {
    longjmp(limits->stop, CGUMBO_TOO_SLOW);
  }
  if (size > (size_t)(CGUMBO_MEMORY_LIMIT - limits->used)) longjmp(limits->stop, CGUMBO_TOO_LARGE);
  cgumbo_piece *piece = malloc(sizeof *piece + size);
  if (!piece) longjmp(limits->stop, CGUMBO_TOO_LARGE);
  piece->size = size;
  piece->previous = &limits->head;
  piece->next = limits->head.next;
  piece->next->previous = piece;
  limits->head.next = piece;
  limits->used += (int64_t)size;
  return piece + 1;
}

void cgumbo_limits_deallocate(void *opaque, void *pointer) {
  if (!pointer) return;
  cgumbo_limits *limits = opaque;
  cgumbo_piece *piece = (cgumbo_piece *)pointer - 1;
  piece->previous->next = piece->next;
  piece->next->previous = piece->previous;
  limits->used -= (int64_t)piece->size;
  free(piece);
}

void cgumbo_limits_free_all(cgumbo_limits *limits) {
  for (cgumbo_piece *piece = limits->head.next; piece != &limits->head;) {
    cgumbo_piece *next = piece->next;
    free(piece);
    piece = next;
  }
  limits->head.previous = limits->head.next = &limits->head;
}

// Void elements, and those that a sibling's start tag or the parent's end tag closes: they need
// another element between them to nest.
static const char *const not_counted[] = {
    "a",     "area", "base", "br",     "col",   "dd",       "dt",     "embed", "h1",       "h2",
    "h3",    "h4",   "h5",   "h6",     "hr",    "img",      "input",  "li",    "link",     "meta",
    "nobr",  "option", "p",  "param",  "rp",    "rt",       "source", "tbody", "td",       "tfoot",
    "th",    "thead", "tr",  "track",  "wbr",   "colgroup", "button", "optgroup",
};

static const char *const raw_text[] = {"script", "style", "textarea", "title", "xmp", "noembed"};

static int is_letter(uint8_t byte) { return (uint8_t)((byte | 0x20) - 'a') < 26; }

static int is_name_in(const uint8_t *name, int64_t length, const char *const *names, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (strlen(names[i]) == (size_t)length && !strncasecmp(names[i], (const char *)name, length)) return 1;
  }
  return 0;
}
#define IS_IN(name, length, names) is_name_in(name, length, names, sizeof names / sizeof names[0])

static int64_t find_end_tag(const uint8_t *bytes, int64_t length, int64_t at, const uint8_t *name,
                            int64_t name_length) {
  for (; at + name_length + 2 <= length; at++) {
    if (bytes[at] == '<' && bytes[at + 1] == '/' &&
        !strncasecmp((const char *)bytes + at + 2, (const char *)name, name_length)) {
      return at;
    }
  }
  return length;
}

int64_t cgumbo_estimated_depth(const uint8_t *bytes, int64_t length) {
  enum { buckets = 1024 };
  // How many elements of each name stand open; names of one bucket share their count.
  int64_t open[buckets] = {0};
  int64_t depth = 0, deepest = 0;
  for (int64_t at = 0; at + 1 < length; at++) {
    if (bytes[at] != '<') continue;
    if (length - at >= 4 && !memcmp(bytes + at, "<!--", 4)) {
      const uint8_t *end = memmem(bytes + at + 2, length - at - 2, "-->", 3);
      if (!end) break;
      at = end - bytes;
      continue;
    }
    int is_end = bytes[at + 1] == '/';
    int64_t start = at + 1 + is_end, stop = start;
    if (start >= length || !is_letter(bytes[start])) continue;
    uint32_t hash = 5381;
    while (stop < length && !strchr(" \t\n\r\f/>", bytes[stop])) hash = hash * 33 + (bytes[stop++] | 0x20);
    int64_t name_length = stop - start;
    at = stop - 1;
    if (IS_IN(bytes + start, name_length, not_counted)) continue;
    if (is_end) {
      if (open[hash % buckets] > 0) open[hash % buckets]--, depth--;
    } else if (IS_IN(bytes + start, name_length, raw_text)) {
      at = find_end_tag(bytes, length, stop, bytes + start, name_length);
    } else {
      open[hash % buckets]++;
      if (++depth > deepest) deepest = depth;
    }
  }
  return deepest;
}
