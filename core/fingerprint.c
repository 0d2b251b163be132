/* fingerprint.c: see fingerprint.h. */
#include "fingerprint.h"

#include <string.h>

#include "hash.h"

static uint64_t mix_position(uint64_t hash, mil_position position) {
  return mil_hash_mix(mil_hash_mix(hash, (uint64_t)position.line << 32 | position.column),
                      position.utf16);
}

static uint64_t mix_stretch(uint64_t hash, const mil_anchor *anchors, const mil_stretch *stretch) {
  const mil_anchor *anchor = &anchors[stretch->anchor];
  hash = mix_position(hash, mil_spot_position(anchor, &stretch->start));
  return mix_position(hash, mil_spot_position(anchor, &stretch->end));
}

/* ---- Findings of passages ----------------------------------------------------------------------- */

static uint64_t mix_kept(uint64_t hash, const mil_survey *survey, const mil_listed *listed) {
  const mil_placed *at = &survey->placed.items[listed->placed];
  const mil_kept_finding *kept = &at->passage->results->findings[listed->index];
  return mix_stretch(mil_hash_mix(hash, kept->hash), mil_survey_anchors(survey, at), &kept->range);
}

/* ---- Findings of the document ------------------------------------------------------------------- */

static uint64_t mix_goal(uint64_t hash, const mil_survey *survey, int32_t index) {
  const mil_placed *at;
  const mil_kept_goal *kept = mil_survey_goal(survey, (uint32_t)index, &at);
  return mix_stretch(mil_hash_mix(hash, kept->hash), mil_survey_anchors(survey, at), &kept->range);
}

/* A byte's place, and how many bytes stand before it in its line. */
static uint64_t mix_byte(uint64_t hash, const mil_document *document, uint32_t byte) {
  mil_slice text = mil_document_valid(document);
  uint32_t start = byte;
  while (start > 0 && text.text[start - 1] != '\n' && text.text[start - 1] != '\r') start--;
  return mix_position(mil_hash_mix(hash, byte - start), mil_document_position(document, byte));
}

/* Such a finding on a goal has the goal's place. */
static uint64_t mix_own(uint64_t hash, const mil_document *document, const mil_finding *finding) {
  const mil_survey *survey = &document->survey;
  hash = mil_hash_mix(hash, mil_finding_hash(finding));
  if (finding->goal >= 0) hash = mix_goal(hash, survey, finding->goal);
  else
    hash = mix_byte(mix_byte(hash, document, finding->range.start), document, finding->range.end);
  return finding->related < 0 ? hash : mix_goal(hash, survey, finding->related);
}

/* ---- All of them -------------------------------------------------------------------------------- */

uint64_t mil_document_fingerprint(const mil_document *document) {
  const mil_listing *listing = &document->listing;
  const char *language = mil_language_name(document->survey.language);
  uint64_t hash = mil_hash((mil_slice){language, (uint32_t)strlen(language)});
  for (uint32_t i = 0; i < listing->findings.count; i++) {
    const mil_listed *listed = &listing->findings.items[i];
    hash = listed->placed == MIL_OF_DOCUMENT
             ? mix_own(hash, document, &listing->own.items.items[listed->index])
             : mix_kept(hash, &document->survey, listed);
  }
  return hash;
}
