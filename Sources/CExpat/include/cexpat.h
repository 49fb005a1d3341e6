#ifndef CEXPAT_H
#define CEXPAT_H

#include <stdbool.h>
#include <stdint.h>

// The only door to expat. Bytes go in by chunks; the events they complete come out as a batch, in
// arrays that the parser owns and reuses. All text is UTF-8, whatever the file is in.
//
// Hostile input is bounded here: no external entity is opened, a DOCTYPE with an internal subset is
// an error (so nothing can be declared, and nothing expands), an entity that is not one of XML's
// five is an error in text and in attributes alike, depth and the length of one tag are capped.
// Encodings: UTF-8, UTF-16 with or without byte order mark, ISO-8859-1, US-ASCII, and every
// single-byte superset of ASCII that iconv knows as windows-…, cp…, iso-8859-… or koi8-….

/// Version of the expat in use: major * 10000 + minor * 100 + micro.
int32_t cexpat_version(void);

typedef struct cexpat_parser cexpat_parser;

enum {
  CEXPAT_START = 0,
  CEXPAT_END = 1,
  /// Whole between two pieces of markup, unless longer than 32 KiB: then in pieces.
  CEXPAT_TEXT = 2,
  CEXPAT_COMMENT = 3,
  CEXPAT_INSTRUCTION = 4,
};

enum {
  /// `text` is an offset into cexpat_input(), not into cexpat_bytes().
  CEXPAT_TEXT_IN_INPUT = 1,
  /// The same of `raw`.
  CEXPAT_RAW_IN_INPUT = 2,
};

/// `text` and `raw` are offsets into cexpat_bytes() or cexpat_input(), as `flags` say; all lengths are bytes.
typedef struct {
  /// Place in the file, in bytes: `[start, start + length)`.
  int64_t start;
  uint32_t length;
  /// From 1.
  uint32_t line;
  /// The text, references resolved, or target of an instruction. Name of an element whose name has no number; else
  /// of no meaning.
  uint32_t text, text_length;
  /// The markup as it stands in the file, but in UTF-8. Empty at the end of an empty-element tag.
  uint32_t raw, raw_length;
  /// Number of an element's name; -1 when it has none.
  int32_t name;
  uint32_t attribute_count;
  /// Index into cexpat_attributes().
  uint32_t first_attribute;
  uint8_t kind;
  uint8_t flags;
} cexpat_event;

/// Offsets into cexpat_bytes().
typedef struct {
  /// -1 when the name has none.
  int32_t number;
  uint32_t name, name_length;
  uint32_t value, value_length;
} cexpat_attribute;

enum {
  CEXPAT_OK = 0,
  CEXPAT_NO_MEMORY = 1,
  /// Not well-formed; cexpat_error_detail() has expat's words.
  CEXPAT_MALFORMED = 2,
  /// A DOCTYPE that declares something itself.
  CEXPAT_INTERNAL_SUBSET = 3,
  /// cexpat_error_detail() is the entity's name.
  CEXPAT_UNKNOWN_ENTITY = 4,
  CEXPAT_TOO_DEEP = 5,
  /// One tag, comment or instruction is over the cap.
  CEXPAT_TOKEN_TOO_LONG = 6,
  /// cexpat_error_detail() is the encoding's name.
  CEXPAT_UNKNOWN_ENCODING = 7,
  /// Bytes that are not text in the file's encoding.
  CEXPAT_BAD_BYTES = 8,
};

enum { CEXPAT_MAXIMUM_DEPTH = 256, CEXPAT_MAXIMUM_TOKEN = 1 << 20, CEXPAT_MAXIMUM_NAMES = 512 };

/// Belongs to the caller, who closes it; `NULL` when memory is out. For one thread at a time.
cexpat_parser *cexpat_open(void);
void cexpat_close(cexpat_parser *parser);

/// Room for `length` bytes to be parsed next; `NULL` when memory is out.
void *cexpat_buffer(cexpat_parser *parser, int32_t length);
/// Parses the first `length` bytes of the buffer and replaces the batch of events by theirs, which
/// are good also when the result is an error: they come before it. After an error, no more calls.
int32_t cexpat_parse(cexpat_parser *parser, int32_t length, bool is_final);

const cexpat_event *cexpat_events(const cexpat_parser *parser, int64_t *count);
const cexpat_attribute *cexpat_attributes(const cexpat_parser *parser);
const char *cexpat_bytes(const cexpat_parser *parser);
/// Bytes of the file as they are, for events that say so; good until the next cexpat_buffer().
const char *cexpat_input(const cexpat_parser *parser);

/// The number of a name of elements and attributes, from 0 in the order in which they are met or asked for, the
/// same for the whole file; -1 for what is met after CEXPAT_MAXIMUM_NAMES others.
int32_t cexpat_number(cexpat_parser *parser, const char *name, int64_t length);
/// The name of a number.
const char *cexpat_name(const cexpat_parser *parser, int32_t number, int64_t *length);

int64_t cexpat_error_line(const cexpat_parser *parser);
int64_t cexpat_error_byte(const cexpat_parser *parser);
/// Ends in 0; lives as long as the parser.
const char *cexpat_error_detail(const cexpat_parser *parser);

#endif
