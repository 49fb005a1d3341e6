#include "encodings.h"

#include <ctype.h>
#include <errno.h>
#include <iconv.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

static bool is_allowed(const char *name) {
  static const char *const prefixes[] = {"windows-", "cp", "iso-8859-", "koi8-"};
  size_t length = strlen(name);
  if (length > 24) return false;
  // iconv takes options after the name ("//TRANSLIT"), so only plain letters go through.
  for (size_t i = 0; i < length; i++)
    if (!isalnum((unsigned char)name[i]) && name[i] != '-') return false;
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
    if (strncasecmp(name, prefixes[i], strlen(prefixes[i])) == 0) return true;
  return false;
}

bool cexpat_single_byte_map(const char *name, int map[256]) {
  if (!is_allowed(name)) return false;
  iconv_t converter = iconv_open("UTF-32LE", name);
  if (converter == (iconv_t)-1) return false;
  bool is_single = true;
  for (int byte = 0; byte < 256 && is_single; byte++) {
    char in = (char)byte;
    unsigned char out[8];
    char *from = &in, *to = (char *)out;
    size_t from_left = 1, to_left = sizeof out;
    iconv(converter, NULL, NULL, NULL, NULL);
    if (iconv(converter, &from, &from_left, &to, &to_left) == (size_t)-1) {
      // A byte that begins a longer sequence: not an encoding of this kind.
      if (errno == EINVAL) is_single = false;
      map[byte] = -1;
    } else if (to_left == sizeof out - 4) {
      map[byte] = (int)((uint32_t)out[0] | (uint32_t)out[1] << 8 | (uint32_t)out[2] << 16);
    } else {
      map[byte] = -1;
    }
  }
  iconv_close(converter);
  return is_single;
}

int32_t surrogate_check_feed(surrogate_check *check, const uint8_t *bytes, int32_t length) {
  if (check->seen == 2 && check->order == 0) return -1;
  for (int32_t i = 0; i < length; i++) {
    if (check->seen < 2) {
      check->head[check->seen++] = bytes[i];
      if (check->seen == 2) {
        const uint8_t a = check->head[0], b = check->head[1];
        if ((a == 0xFF && b == 0xFE) || (a == '<' && b == 0)) check->order = 1;
        if ((a == 0xFE && b == 0xFF) || (a == 0 && b == '<')) check->order = 2;
        if (check->order == 0) return -1;
      }
      continue;
    }
    if (!check->has_first) {
      check->first = bytes[i];
      check->has_first = true;
      continue;
    }
    check->has_first = false;
    const uint8_t high = check->order == 2 ? check->first : bytes[i];
    const bool is_high = high >= 0xD8 && high < 0xDC, is_low = high >= 0xDC && high < 0xE0;
    if (is_low != check->after_high) return i > 0 ? i - 1 : 0;
    check->after_high = is_high;
  }
  return -1;
}
