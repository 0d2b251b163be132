/* fingerprint.h: tells whether the findings of a document look as they did. */
#ifndef MIL_FINGERPRINT_H
#define MIL_FINGERPRINT_H

#include "document.h"

/* A hash of all that an editor shows of the findings of a checked document: what is said, in which
 * lines and columns, and the other goals that are named. It costs a few instructions a finding, so
 * that after a keystroke, which mostly changes nothing of this, nothing need be made or sent anew.
 */
uint64_t mil_document_fingerprint(const mil_document *document);

#endif
