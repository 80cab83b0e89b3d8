// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a JSON reply as it arrives: base64 pictures are cut out and decoded on the way, the rest is kept for
// WireFormat. A reply of ten pictures is 70 MB of text; a JSON document of it would cost three times that. Any one
// thread.
#pragma once

#include "core/Error.h"

#include <QByteArray>
#include <QList>
#include <expected>
#include <memory>

namespace proofsheet {

struct ReplyContent
{
    QByteArray
        rest; // the reply with each picture's text replaced by "@picture:N"; what a person is shown under Details
    QList<QByteArray> pictures; // decoded bytes, in the order they stand
    bool isImageBytes = false;  // the reply itself is a picture (no JSON); then it is pictures[0]
};

inline constexpr qint64 mostReplyBytes = 96ll * 1024 * 1024; // paid-requests.md, section 3

class ReplyReader
{
public:
    ReplyReader();
    ~ReplyReader();
    ReplyReader(ReplyReader &&) noexcept;
    ReplyReader &operator=(ReplyReader &&) noexcept;

    void append(const QByteArray &chunk);
    // The error is TooLarge. Whether the rest is JSON is WireFormat's to say. Call once.
    std::expected<ReplyContent, Error> finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace proofsheet
