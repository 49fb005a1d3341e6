#include "cexpat.h"

#include <expat.h>
#include <stdio.h>
#include <strings.h>

#include "encodings.h"
#include "growth.h"
#include "names.h"

enum { TEXT_PIECE = 32 * 1024 };

struct cexpat_parser {
  XML_Parser expat;
  growth events, attributes, bytes;
  names names;

  // Whether the file is UTF-8, so that what stands in it need not be converted.
  bool is_utf8;
  // The file's bytes that expat has at hand, and their place in the file; NULL before the first event of a batch.
  const char *input;
  int64_t input_start;

  // The text seen since the last markup. What of it came with an earlier batch, and what is not in the input as it
  // is to be given, is copied to `text` and `raw`.
  bool has_text, is_text_in_input, is_raw_in_input;
  uint32_t text_offset, text_stop;
  growth text, raw;
  uint32_t text_line;
  int64_t text_start, text_end;

  bool has_doctype;
  // Where the default handler puts what XML_DefaultCurrent gives it.
  growth *sink;
  // Where the caller put the next bytes.
  const uint8_t *chunk;
  surrogate_check surrogates;
  int64_t fed;
  int32_t depth;
  int32_t code;
  int64_t error_line, error_byte;
  char detail[256];
};

int32_t cexpat_version(void) {
  XML_Expat_Version version = XML_ExpatVersionInfo();
  return version.major * 10000 + version.minor * 100 + version.micro;
}

// Errors ------------------------------------------------------------------------------------------

static void fail_at(cexpat_parser *p, int32_t code, const char *detail, int64_t byte) {
  if (p->code) return;
  p->code = code;
  p->error_line = (int64_t)XML_GetCurrentLineNumber(p->expat);
  p->error_byte = byte;
  snprintf(p->detail, sizeof p->detail, "%s", detail);
  // A cut inside a character would not be UTF-8 any more.
  size_t length = strlen(p->detail);
  if (length == sizeof p->detail - 1)
    while (length && ((unsigned char)p->detail[length - 1] & 0x80)) p->detail[--length] = 0;
  XML_StopParser(p->expat, XML_FALSE);
}

static void fail(cexpat_parser *p, int32_t code, const char *detail) {
  fail_at(p, code, detail, (int64_t)XML_GetCurrentByteIndex(p->expat));
}

// Events ------------------------------------------------------------------------------------------

/// Puts `bytes` into the batch and returns their offset, or 0 when memory is out.
static uint32_t keep(cexpat_parser *p, const char *bytes, size_t length) {
  const size_t offset = p->bytes.length;
  if (offset <= UINT32_MAX && length <= UINT32_MAX && growth_append(&p->bytes, bytes, length)) return (uint32_t)offset;
  fail(p, CEXPAT_NO_MEMORY, "");
  return 0;
}

/// What the parser stands at.
typedef struct {
  /// In the file.
  int64_t start;
  uint32_t length;
  /// In the input, and where; NULL when the file must be converted.
  const char *bytes;
  uint32_t offset;
} place;

/// Only to be called before XML_DefaultCurrent, which moves the parser on.
static place here(cexpat_parser *p) {
  place at = {.length = (uint32_t)XML_GetCurrentByteCount(p->expat)};
  int offset = 0, size = 0;
  const char *input = p->is_utf8 ? XML_GetInputContext(p->expat, &offset, &size) : NULL;
  if (!input) {
    at.start = (int64_t)XML_GetCurrentByteIndex(p->expat);
    return at;
  }
  if (!p->input) {
    p->input = input;
    p->input_start = (int64_t)XML_GetCurrentByteIndex(p->expat) - offset;
  }
  at.start = p->input_start + offset;
  at.bytes = input + offset;
  at.offset = (uint32_t)offset;
  return at;
}

static uint32_t line_here(cexpat_parser *p) {
  const XML_Size line = XML_GetCurrentLineNumber(p->expat);
  return line > UINT32_MAX ? UINT32_MAX : (uint32_t)line;
}

static void flush_text(cexpat_parser *p) {
  if (!p->has_text) return;
  p->has_text = false;
  cexpat_event event = {.kind = CEXPAT_TEXT, .name = -1, .line = p->text_line, .start = p->text_start};
  event.length = (uint32_t)(p->text_end - p->text_start);
  if (p->is_raw_in_input) {
    event.flags |= CEXPAT_RAW_IN_INPUT;
    event.raw = p->text_offset;
    event.raw_length = p->text_stop - p->text_offset;
  }
  if (p->is_text_in_input) {
    event.flags |= CEXPAT_TEXT_IN_INPUT;
    event.text = event.raw;
    event.text_length = event.raw_length;
  } else {
    event.text = keep(p, p->text.bytes, p->text.length);
    event.text_length = (uint32_t)p->text.length;
  }
  if (!p->is_raw_in_input) {
    const bool is_same =
        p->text.length == p->raw.length && memcmp(p->text.bytes, p->raw.bytes, p->raw.length) == 0;
    event.raw = is_same ? event.text : keep(p, p->raw.bytes, p->raw.length);
    event.raw_length = (uint32_t)p->raw.length;
  }
  p->text.length = p->raw.length = 0;
  if (!p->code && !growth_append(&p->events, &event, sizeof event)) fail(p, CEXPAT_NO_MEMORY, "");
}

/// Copies the text so far that is given as it stands in the input.
static void copy_text(cexpat_parser *p) {
  if (!p->is_text_in_input) return;
  p->is_text_in_input = false;
  if (!growth_append(&p->text, p->input + p->text_offset, p->text_stop - p->text_offset))
    fail(p, CEXPAT_NO_MEMORY, "");
}

/// Lets go of the input, before the parser does.
static void leave_input(cexpat_parser *p) {
  if (p->has_text) {
    copy_text(p);
    if (p->is_raw_in_input &&
        !growth_append(&p->raw, p->input + p->text_offset, p->text_stop - p->text_offset))
      fail(p, CEXPAT_NO_MEMORY, "");
    p->is_raw_in_input = false;
  }
}

/// Adds the current piece of markup to the text: the characters it stands for, or none.
static void add_text(cexpat_parser *p, const char *text, size_t length, place piece) {
  if (!p->has_text) {
    p->has_text = true;
    p->text_line = line_here(p);
    p->text_start = piece.start;
    p->is_text_in_input = p->is_raw_in_input = piece.bytes != NULL;
    p->text_offset = p->text_stop = piece.offset;
  }
  p->text_end = piece.start + piece.length;
  const bool is_same = piece.bytes && piece.length == length &&
                       (text == piece.bytes || (length == 1 && *text == *piece.bytes));
  if (!is_same) copy_text(p);
  if (!p->is_text_in_input && !growth_append(&p->text, text, length)) fail(p, CEXPAT_NO_MEMORY, "");
  if (p->is_raw_in_input) {
    p->text_stop = piece.offset + piece.length;
  } else if (piece.bytes && !growth_append(&p->raw, piece.bytes, piece.length)) {
    fail(p, CEXPAT_NO_MEMORY, "");
  }
}

static cexpat_event event_here(cexpat_parser *p, int32_t kind) {
  flush_text(p);
  const place at = here(p);
  cexpat_event event = {.kind = (uint8_t)kind, .name = -1, .start = at.start, .length = at.length};
  event.line = line_here(p);
  event.first_attribute = (uint32_t)(p->attributes.length / sizeof(cexpat_attribute));
  if (at.bytes) {
    event.flags = CEXPAT_RAW_IN_INPUT;
    event.raw = at.offset;
    event.raw_length = at.length;
  }
  return event;
}

static void set_text(cexpat_parser *p, cexpat_event *event, const char *text) {
  const size_t length = strlen(text);
  event->text = keep(p, text, length);
  event->text_length = (uint32_t)length;
}

static void set_name(cexpat_parser *p, cexpat_event *event, const char *name) {
  event->name = names_number(&p->names, name, strlen(name));
  if (event->name < 0) set_text(p, event, name);
}

static void emit(cexpat_parser *p, cexpat_event *event) {
  if (!(event->flags & CEXPAT_RAW_IN_INPUT)) {
    event->raw = (uint32_t)p->bytes.length;
    p->sink = &p->bytes;
    XML_DefaultCurrent(p->expat);
    p->sink = NULL;
    event->raw_length = (uint32_t)p->bytes.length - event->raw;
  }
  if (!p->code && !growth_append(&p->events, event, sizeof *event)) fail(p, CEXPAT_NO_MEMORY, "");
}

/// The first `&` in markup that begins neither a character reference nor one of XML's five entities.
static const char *find_unknown_entity(const char *markup, const char *end) {
  static const char *const known[] = {"lt;", "gt;", "amp;", "quot;", "apos;"};
  for (const char *at = markup; at < end && (at = memchr(at, '&', (size_t)(end - at))); at++) {
    const char *name = at + 1;
    bool is_known = name < end && *name == '#';
    for (size_t i = 0; i < sizeof known / sizeof *known && !is_known; i++) {
      const size_t length = strlen(known[i]);
      is_known = (size_t)(end - name) >= length && memcmp(name, known[i], length) == 0;
    }
    if (!is_known) return at;
  }
  return NULL;
}

/// Fails at the entity that begins at `at`, in `markup`, where the parser stands.
static void fail_entity(cexpat_parser *p, const char *markup, const char *at, const char *end, int64_t byte) {
  const char *stop = memchr(at, ';', (size_t)(end - at));
  char name[64] = "";
  if (stop) snprintf(name, sizeof name, "%.*s", (int)(stop - at - 1), at + 1);
  fail_at(p, CEXPAT_UNKNOWN_ENTITY, name, byte);
  for (const char *c = markup; c < at; c++) p->error_line += *c == '\n';
}

/// Beside an external DTD that is not read, expat drops unknown entities from attribute values
/// without a word.
static void check_entities(cexpat_parser *p, const cexpat_event *event) {
  const char *const base = event->flags & CEXPAT_RAW_IN_INPUT ? p->input : p->bytes.bytes;
  const char *raw = base + event->raw, *end = raw + event->raw_length;
  const char *at = find_unknown_entity(raw, end);
  if (!at) return;
  const bool is_same_length = event->raw_length == event->length;
  fail_entity(p, raw, at, end, event->start + (is_same_length ? at - raw : 0));
  // XML_DefaultCurrent may have moved the parser on to the end of the tag.
  if (!is_same_length) p->error_line = event->line;
}

// What expat calls --------------------------------------------------------------------------------

static void on_start(void *user, const char *name, const char **attributes) {
  cexpat_parser *p = user;
  if (p->code) return;
  if (++p->depth > CEXPAT_MAXIMUM_DEPTH) return fail(p, CEXPAT_TOO_DEEP, name);
  cexpat_event event = event_here(p, CEXPAT_START);
  set_name(p, &event, name);
  for (; attributes[0]; attributes += 2, event.attribute_count++) {
    cexpat_attribute attribute = {0};
    const size_t name_length = strlen(attributes[0]), value_length = strlen(attributes[1]);
    attribute.number = names_number(&p->names, attributes[0], name_length);
    attribute.name_length = (uint32_t)name_length;
    attribute.value_length = (uint32_t)value_length;
    if (attribute.number < 0) attribute.name = keep(p, attributes[0], name_length);
    attribute.value = keep(p, attributes[1], value_length);
    if (!growth_append(&p->attributes, &attribute, sizeof attribute)) return fail(p, CEXPAT_NO_MEMORY, "");
  }
  emit(p, &event);
  if (p->has_doctype && event.attribute_count && !p->code) check_entities(p, &event);
}

static void on_end(void *user, const char *name) {
  cexpat_parser *p = user;
  if (p->code) return;
  p->depth--;
  cexpat_event event = event_here(p, CEXPAT_END);
  set_name(p, &event, name);
  emit(p, &event);
}

static void on_text(void *user, const char *text, int length) {
  cexpat_parser *p = user;
  if (p->code) return;
  const place piece = here(p);
  // `text` may lie in the buffer that XML_DefaultCurrent converts into, so it is copied first.
  add_text(p, text, (size_t)length, piece);
  if (!piece.bytes) {
    p->sink = &p->raw;
    XML_DefaultCurrent(p->expat);
    p->sink = NULL;
  }
  const size_t taken = p->is_text_in_input ? p->text_stop - p->text_offset : p->text.length;
  if (taken >= TEXT_PIECE) flush_text(p);
}

static void on_comment(void *user, const char *text) {
  cexpat_parser *p = user;
  if (p->code) return;
  cexpat_event event = event_here(p, CEXPAT_COMMENT);
  set_text(p, &event, text);
  emit(p, &event);
}

static void on_instruction(void *user, const char *target, const char *data) {
  (void)data;
  cexpat_parser *p = user;
  if (p->code) return;
  cexpat_event event = event_here(p, CEXPAT_INSTRUCTION);
  set_text(p, &event, target);
  emit(p, &event);
}

static void on_default(void *user, const char *bytes, int length) {
  cexpat_parser *p = user;
  if (p->code) return;
  if (p->sink) {
    if (!growth_append(p->sink, bytes, (size_t)length)) fail(p, CEXPAT_NO_MEMORY, "");
    return;
  }
  // Called by itself inside an element only for the marks of a CDATA section.
  if (p->depth == 0) return;
  const place piece = here(p);
  add_text(p, "", 0, piece);
  if (!piece.bytes && !growth_append(&p->raw, bytes, (size_t)length)) fail(p, CEXPAT_NO_MEMORY, "");
}

/// What a file says that has no byte order mark of UTF-16 is what expat takes it for.
static void on_declaration(void *user, const char *version, const char *encoding, int is_standalone) {
  (void)version;
  (void)is_standalone;
  cexpat_parser *p = user;
  if (encoding && strcasecmp(encoding, "utf-8") != 0) p->is_utf8 = false;
}

static void on_doctype(void *user, const char *name, const char *system, const char *public, int has_subset) {
  (void)system;
  (void)public;
  cexpat_parser *p = user;
  p->has_doctype = true;
  if (has_subset) fail(p, CEXPAT_INTERNAL_SUBSET, name);
}

static void on_skipped_entity(void *user, const char *name, int is_parameter) {
  (void)is_parameter;
  fail(user, CEXPAT_UNKNOWN_ENTITY, name);
}

static int on_unknown_encoding(void *user, const char *name, XML_Encoding *info) {
  info->data = NULL;
  info->convert = NULL;
  info->release = NULL;
  // Kept for the message: expat may still refuse the map.
  cexpat_parser *p = user;
  snprintf(p->detail, sizeof p->detail, "%s", name);
  return cexpat_single_byte_map(name, info->map) ? XML_STATUS_OK : XML_STATUS_ERROR;
}

// The door ----------------------------------------------------------------------------------------

cexpat_parser *cexpat_open(void) {
  cexpat_parser *p = calloc(1, sizeof *p);
  if (!p) return NULL;
  p->expat = XML_ParserCreate(NULL);
  if (!p->expat) {
    free(p);
    return NULL;
  }
  p->is_utf8 = true;
  XML_SetUserData(p->expat, p);
  XML_SetElementHandler(p->expat, on_start, on_end);
  XML_SetCharacterDataHandler(p->expat, on_text);
  XML_SetCommentHandler(p->expat, on_comment);
  XML_SetProcessingInstructionHandler(p->expat, on_instruction);
  XML_SetDefaultHandlerExpand(p->expat, on_default);
  XML_SetStartDoctypeDeclHandler(p->expat, on_doctype);
  XML_SetSkippedEntityHandler(p->expat, on_skipped_entity);
  XML_SetXmlDeclHandler(p->expat, on_declaration);
  XML_SetUnknownEncodingHandler(p->expat, on_unknown_encoding, p);
  return p;
}

void cexpat_close(cexpat_parser *p) {
  if (!p) return;
  XML_ParserFree(p->expat);
  free(p->events.bytes);
  free(p->attributes.bytes);
  free(p->bytes.bytes);
  free(p->text.bytes);
  free(p->raw.bytes);
  free(p->names.bytes.bytes);
  free(p);
}

void *cexpat_buffer(cexpat_parser *p, int32_t length) {
  void *chunk = XML_GetBuffer(p->expat, length);
  p->chunk = chunk;
  return chunk;
}

/// Turns expat's own error into ours.
static void take_error(cexpat_parser *p) {
  const enum XML_Error error = XML_GetErrorCode(p->expat);
  const int64_t byte = (int64_t)XML_GetErrorByteIndex(p->expat);
  switch (error) {
  case XML_ERROR_NO_MEMORY: return fail_at(p, CEXPAT_NO_MEMORY, "", byte);
  case XML_ERROR_UNDEFINED_ENTITY: {
    int offset = 0, size = 0;
    const char *context = XML_GetInputContext(p->expat, &offset, &size);
    const char *at = context ? find_unknown_entity(context + offset, context + size) : NULL;
    if (!at) return fail_at(p, CEXPAT_UNKNOWN_ENTITY, "", byte);
    return fail_entity(p, context + offset, at, context + size, byte + (at - context - offset));
  }
  case XML_ERROR_UNKNOWN_ENCODING: {
    char name[sizeof p->detail];
    memcpy(name, p->detail, sizeof name);
    return fail_at(p, CEXPAT_UNKNOWN_ENCODING, name, byte);
  }
  default: return fail_at(p, CEXPAT_MALFORMED, XML_ErrorString(error), byte);
  }
}

/// Parses `length` bytes of the buffer, after which their events still point into it.
static void parse(cexpat_parser *p, int32_t length, bool is_final) {
  if (XML_ParseBuffer(p->expat, length, is_final) == XML_STATUS_ERROR) take_error(p);
  leave_input(p);
}

int32_t cexpat_parse(cexpat_parser *p, int32_t length, bool is_final) {
  p->events.length = p->attributes.length = p->bytes.length = 0;
  p->input = NULL;
  if (p->code) return p->code;
  const int32_t bad = length > 0 ? surrogate_check_feed(&p->surrogates, p->chunk, length) : -1;
  if (p->surrogates.order != 0) p->is_utf8 = false;
  if (bad >= 0) {
    parse(p, bad, false);
    fail_at(p, CEXPAT_BAD_BYTES, "half of a surrogate pair", p->fed + bad);
    flush_text(p);
    return p->code;
  }
  parse(p, length, is_final);
  p->fed += length;
  const int64_t behind = p->fed - (int64_t)XML_GetCurrentByteIndex(p->expat);
  if (!p->code && !is_final && behind > CEXPAT_MAXIMUM_TOKEN) fail(p, CEXPAT_TOKEN_TOO_LONG, "");
  return p->code;
}

const cexpat_event *cexpat_events(const cexpat_parser *p, int64_t *count) {
  *count = (int64_t)(p->events.length / sizeof(cexpat_event));
  return (const cexpat_event *)p->events.bytes;
}

const cexpat_attribute *cexpat_attributes(const cexpat_parser *p) {
  return (const cexpat_attribute *)p->attributes.bytes;
}

const char *cexpat_bytes(const cexpat_parser *p) { return p->bytes.bytes; }
const char *cexpat_input(const cexpat_parser *p) { return p->input; }

int32_t cexpat_number(cexpat_parser *p, const char *name, int64_t length) {
  return names_number(&p->names, name, (size_t)length);
}

const char *cexpat_name(const cexpat_parser *p, int32_t number, int64_t *length) {
  *length = 0;
  if (number < 0 || number >= p->names.count) return NULL;
  *length = p->names.names[number].length;
  return p->names.bytes.bytes + p->names.names[number].offset;
}

int64_t cexpat_error_line(const cexpat_parser *p) { return p->error_line; }
int64_t cexpat_error_byte(const cexpat_parser *p) { return p->error_byte; }
const char *cexpat_error_detail(const cexpat_parser *p) { return p->detail; }
