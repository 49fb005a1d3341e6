#define _GNU_SOURCE
#include "cmarkdown.h"

#include <md4c.h>
#include <stdlib.h>
#include <time.h>

enum { seconds_a_text = 3, seconds_a_mebibyte = 1, events_between_looks = 256 };

struct cmarkdown_document {
  const uint8_t *bytes;
  int64_t length;
  cmarkdown_event *events;
  int64_t count, room;
  struct timespec deadline;
  int32_t problem;
};

static int is_late(const cmarkdown_document *document) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec > document->deadline.tv_sec ||
         (now.tv_sec == document->deadline.tv_sec && now.tv_nsec > document->deadline.tv_nsec);
}

// Returns what stops the parser: 0 to go on.
static int add(cmarkdown_document *document, cmarkdown_event event) {
  if (document->count % events_between_looks == 0 && is_late(document)) {
    document->problem = CMARKDOWN_TOO_SLOW;
    return 1;
  }
  if (document->count == document->room) {
    int64_t room = document->room ? 2 * document->room : 1024;
    // Blocks, spans and texts all take bytes of the input; a table's missing cells are the exception.
    cmarkdown_event *events = room / 64 > document->length + 1024
                                  ? NULL
                                  : realloc(document->events, (size_t)room * sizeof *events);
    if (!events) {
      document->problem = CMARKDOWN_TOO_LARGE;
      return 1;
    }
    document->events = events;
    document->room = room;
  }
  document->events[document->count++] = event;
  return 0;
}

static cmarkdown_event block(int32_t kind, MD_BLOCKTYPE type, void *detail) {
  cmarkdown_event event = {.kind = kind, .type = CMARKDOWN_OTHER_BLOCK, .start = -1, .stop = -1};
  switch (type) {
  case MD_BLOCK_QUOTE: event.type = CMARKDOWN_QUOTE; break;
  case MD_BLOCK_H:
    event.type = CMARKDOWN_HEADING;
    event.level = detail ? (int32_t)((MD_BLOCK_H_DETAIL *)detail)->level : 0;
    break;
  case MD_BLOCK_CODE: event.type = CMARKDOWN_CODE_BLOCK; break;
  case MD_BLOCK_HTML: event.type = CMARKDOWN_HTML_BLOCK; break;
  case MD_BLOCK_TH:
  case MD_BLOCK_TD: event.type = CMARKDOWN_CELL; break;
  default: break;
  }
  return event;
}

static cmarkdown_event span(int32_t kind, MD_SPANTYPE type) {
  cmarkdown_event event = {.kind = kind, .type = CMARKDOWN_EMPHASIS, .start = -1, .stop = -1};
  switch (type) {
  case MD_SPAN_STRONG: event.type = CMARKDOWN_STRONG; break;
  case MD_SPAN_A: event.type = CMARKDOWN_LINK; break;
  case MD_SPAN_IMG: event.type = CMARKDOWN_IMAGE; break;
  case MD_SPAN_CODE: event.type = CMARKDOWN_CODE; break;
  case MD_SPAN_DEL: event.type = CMARKDOWN_STRUCK; break;
  default: break;
  }
  return event;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *document) {
  return add(document, block(CMARKDOWN_ENTER_BLOCK, type, detail));
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *document) {
  return add(document, block(CMARKDOWN_LEAVE_BLOCK, type, detail));
}

static int enter_span(MD_SPANTYPE type, void *detail, void *document) {
  (void)detail;
  return add(document, span(CMARKDOWN_ENTER_SPAN, type));
}

static int leave_span(MD_SPANTYPE type, void *detail, void *document) {
  (void)detail;
  return add(document, span(CMARKDOWN_LEAVE_SPAN, type));
}

static int text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *opaque) {
  cmarkdown_document *document = opaque;
  cmarkdown_event event = {.kind = CMARKDOWN_TEXT, .type = CMARKDOWN_PLAIN, .start = -1, .stop = -1};
  switch (type) {
  case MD_TEXT_BR: event.type = CMARKDOWN_HARD_BREAK; break;
  case MD_TEXT_SOFTBR: event.type = CMARKDOWN_SOFT_BREAK; break;
  case MD_TEXT_ENTITY: event.type = CMARKDOWN_ENTITY; break;
  case MD_TEXT_CODE: event.type = CMARKDOWN_CODE_TEXT; break;
  case MD_TEXT_HTML: event.type = CMARKDOWN_HTML; break;
  default: break;
  }
  uintptr_t start = (uintptr_t)text, first = (uintptr_t)document->bytes;
  if (start >= first && start - first <= (uintptr_t)document->length &&
      size <= (uintptr_t)document->length - (start - first)) {
    event.start = (int64_t)(start - first);
    event.stop = event.start + (int64_t)size;
  }
  return add(document, event);
}

int32_t cmarkdown_parse(const uint8_t *bytes, int64_t length, cmarkdown_document **result) {
  *result = NULL;
  if (length < 0 || length > INT32_MAX) return CMARKDOWN_TOO_LARGE;
  cmarkdown_document *document = calloc(1, sizeof *document);
  if (!document) return CMARKDOWN_TOO_LARGE;
  document->bytes = bytes;
  document->length = length;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &document->deadline);
  document->deadline.tv_sec += seconds_a_text + seconds_a_mebibyte * (length >> 20);
  MD_PARSER parser = {
      .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS,
      .enter_block = enter_block,
      .leave_block = leave_block,
      .enter_span = enter_span,
      .leave_span = leave_span,
      .text = text,
  };
  int status = md_parse((const MD_CHAR *)bytes, (MD_SIZE)length, &parser, document);
  if (status != 0) {
    int32_t problem = document->problem ? document->problem : CMARKDOWN_UNPARSABLE;
    cmarkdown_free(document);
    return problem;
  }
  *result = document;
  return CMARKDOWN_OK;
}

void cmarkdown_free(cmarkdown_document *document) {
  if (!document) return;
  free(document->events);
  free(document);
}

int64_t cmarkdown_event_count(const cmarkdown_document *document) { return document->count; }
const cmarkdown_event *cmarkdown_events(const cmarkdown_document *document) { return document->events; }
