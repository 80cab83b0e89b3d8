// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloud/ReplyReader.h"

#include "cloud/Base64.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace proofsheet {
namespace {

constexpr qsizetype mostMagicBytes = 12;   // "RIFF", four bytes of length, "WEBP"
constexpr qsizetype mostKeyBytes = 16;     // longer keys are none of ours
constexpr qsizetype mostPrefixBytes = 128; // "data:image/png;base64," with parameters

const QByteArrayView pictureKey("b64_json");
const QByteArrayView dataPrefix("data:image/");

// No: it is none. Perhaps: more bytes are needed.
enum class Likeness { No, Perhaps, Yes };

Likeness startsLike(QByteArrayView bytes, QByteArrayView magic)
{
    const qsizetype common = std::min(bytes.size(), magic.size());
    if (bytes.first(common) != magic.first(common))
        return Likeness::No;
    return common == magic.size() ? Likeness::Yes : Likeness::Perhaps;
}

Likeness looksLikePicture(QByteArrayView bytes)
{
    Likeness best = Likeness::No;
    for (const QByteArrayView magic : {QByteArrayView("\x89PNG\r\n\x1a\n"), QByteArrayView("\xff\xd8\xff"),
                                       QByteArrayView("GIF87a"), QByteArrayView("GIF89a")})
        best = std::max(best, startsLike(bytes, magic));
    const Likeness riff = startsLike(bytes, "RIFF");
    if (riff == Likeness::Yes && bytes.size() > 8)
        best = std::max(best, startsLike(bytes.sliced(8), "WEBP"));
    else if (riff != Likeness::No)
        best = std::max(best, Likeness::Perhaps);
    return best;
}

// The next byte that ends a run of plain string characters, or the end.
const char *stringBreak(const char *from, const char *end)
{
    const auto *quote = static_cast<const char *>(std::memchr(from, '"', size_t(end - from)));
    if (!quote)
        quote = end;
    const auto *escape = static_cast<const char *>(std::memchr(from, '\\', size_t(quote - from)));
    return escape ? escape : quote;
}

// One JSON escape inside a string, across chunks. Only what base64 can be written with is told apart.
class Escape
{
public:
    bool isOpen() const { return m_open; }
    void open() { *this = Escape(true); }
    // Takes the next character after the backslash. True when the escape is complete: character() is what it means.
    bool take(char next)
    {
        if (m_hexLeft > 0) {
            m_code = m_code << 4 | hexValue(next);
            m_open = --m_hexLeft > 0;
        } else if (next == 'u') {
            m_hexLeft = 4;
        } else {
            m_open = false;
            m_code = next == 'n' || next == 'r' || next == 't' ? ' ' : uint(uchar(next));
        }
        return !m_open;
    }
    char character() const { return m_code < 0x80 ? char(m_code) : '\x7f'; } // no base64 character either way

    explicit Escape(bool open = false)
        : m_open(open)
    {}

private:
    static uint hexValue(char digit)
    {
        if (digit >= '0' && digit <= '9')
            return uint(digit - '0');
        if ((digit | 0x20) >= 'a' && (digit | 0x20) <= 'f')
            return uint((digit | 0x20) - 'a' + 10);
        return 0x7f; // leaves bits that no base64 character has
    }

    bool m_open;
    int m_hexLeft = 0;
    uint m_code = 0;
};

} // namespace

// A tokenizer that knows strings, keys and nothing else of JSON: what it does not cut goes to the rest as it came.
struct ReplyReader::State
{
    enum class Stage {
        Start,   // is it a picture?
        Picture, // the reply is one
        Outside, // between strings
        Text,    // in a string that is kept
        Prefix,  // in a string that may begin with "data:image/"
        Cut,     // in a string that is decoded
    };

    Stage stage = Stage::Start;
    ReplyContent content;
    qint64 total = 0;
    bool tooLarge = false;

    QByteArray start; // until the stage is known
    QByteArray lastString;
    bool afterPictureKey = false;
    Escape escape;
    QByteArray prefix; // unescaped, to be compared
    QByteArray prefixAsSent;

    Base64Decoder decoder;
    QByteArray picture;
    bool cutAnything = false;
    bool undecodable = false;

    void append(QByteArrayView chunk);
    void begin(QByteArrayView chunk);
    void readJson(const char *at, const char *end);
    const char *readOutside(const char *at, const char *end);
    const char *readText(const char *at, const char *end);
    const char *readPrefix(const char *at, const char *end);
    const char *readCut(const char *at, const char *end);
    void beginString();
    void beginCut();
    void feed(QByteArrayView piece);
    void endCut();
    void keepPrefix();
};

void ReplyReader::State::append(QByteArrayView chunk)
{
    total += chunk.size();
    if (total > mostReplyBytes && !tooLarge) {
        *this = State();
        tooLarge = true;
    }
    if (tooLarge || chunk.isEmpty())
        return;
    if (stage == Stage::Start)
        begin(chunk);
    else if (stage == Stage::Picture)
        content.pictures.first() += chunk;
    else
        readJson(chunk.begin(), chunk.end());
}

void ReplyReader::State::begin(QByteArrayView chunk)
{
    start += chunk;
    const Likeness likeness = looksLikePicture(QByteArrayView(start).first(std::min(start.size(), mostMagicBytes)));
    if (likeness == Likeness::Perhaps)
        return;
    const QByteArray all = std::exchange(start, {});
    if (likeness == Likeness::Yes) {
        stage = Stage::Picture;
        content.isImageBytes = true;
        content.pictures.append(all);
    } else {
        stage = Stage::Outside;
        readJson(all.cbegin(), all.cend());
    }
}

void ReplyReader::State::readJson(const char *at, const char *end)
{
    while (at != end) {
        switch (stage) {
        case Stage::Text:
            at = readText(at, end);
            break;
        case Stage::Prefix:
            at = readPrefix(at, end);
            break;
        case Stage::Cut:
            at = readCut(at, end);
            break;
        default:
            at = readOutside(at, end);
        }
    }
}

const char *ReplyReader::State::readOutside(const char *at, const char *end)
{
    const char *const from = at;
    while (at != end && *at != '"') {
        if (*at == ':')
            afterPictureKey = lastString == pictureKey;
        else if (*at != ' ' && *at != '\n' && *at != '\r' && *at != '\t')
            afterPictureKey = false;
        ++at;
    }
    content.rest.append(from, at - from);
    if (at == end)
        return end;
    content.rest += '"';
    beginString();
    return at + 1;
}

void ReplyReader::State::beginString()
{
    escape = Escape();
    lastString.clear();
    prefix.clear();
    prefixAsSent.clear();
    if (afterPictureKey)
        beginCut();
    else
        stage = Stage::Prefix;
    afterPictureKey = false;
}

void ReplyReader::State::beginCut()
{
    stage = Stage::Cut;
    decoder = Base64Decoder();
    cutAnything = false;
    undecodable = false;
}

const char *ReplyReader::State::readText(const char *at, const char *end)
{
    const char *const from = at;
    if (escape.isOpen()) { // which escape it is matters to nobody; only that a quote after a backslash ends nothing
        escape = Escape();
        ++at;
    } else {
        at = stringBreak(at, end);
        if (at != end && *at == '\\')
            escape.open();
        else if (at != end)
            stage = Stage::Outside;
        at += at != end;
    }
    content.rest.append(from, at - from);
    const qsizetype kept = at - from - (stage == Stage::Outside);
    if (lastString.size() <= mostKeyBytes)
        lastString.append(from, std::min(kept, mostKeyBytes));
    return at;
}

// Collects a string's first characters until it is known whether it is a picture. Most strings end that at the first
// one.
const char *ReplyReader::State::readPrefix(const char *at, const char *end)
{
    while (at != end) {
        char meant = *at;
        if (meant == '"' && !escape.isOpen()) {
            keepPrefix();
            return at; // the text stage ends it
        }
        ++at;
        prefixAsSent += meant;
        if (escape.isOpen()) {
            if (!escape.take(meant))
                continue;
            meant = escape.character();
        } else if (meant == '\\') {
            escape.open();
            continue;
        }
        prefix += meant;
        const QByteArray lower = prefix.toLower();
        if (startsLike(lower, dataPrefix) == Likeness::No || prefix.size() > mostPrefixBytes) {
            keepPrefix();
            return at;
        }
        if (meant == ',') {
            if (lower.endsWith(";base64,"))
                beginCut();
            else
                keepPrefix();
            return at;
        }
    }
    return at;
}

void ReplyReader::State::keepPrefix()
{
    content.rest += prefixAsSent;
    lastString = prefixAsSent;
    stage = Stage::Text;
}

const char *ReplyReader::State::readCut(const char *at, const char *end)
{
    if (escape.isOpen()) {
        if (escape.take(*at)) {
            const char meant = escape.character();
            feed(QByteArrayView(&meant, 1));
        }
        return at + 1;
    }
    const char *const to = stringBreak(at, end);
    feed(QByteArrayView(at, to));
    if (to == end)
        return end;
    if (*to == '\\')
        escape.open();
    else
        endCut();
    return to + 1;
}

void ReplyReader::State::feed(QByteArrayView piece)
{
    cutAnything = cutAnything || !piece.isEmpty();
    if (undecodable || decoder.append(piece, picture))
        return;
    undecodable = true;
    picture = QByteArray();
}

void ReplyReader::State::endCut()
{
    if (cutAnything) {
        if (undecodable || !decoder.finish(picture))
            picture = QByteArray();
        picture.squeeze();
        content.rest += "@picture:" + QByteArray::number(content.pictures.size());
        content.pictures.append(std::exchange(picture, {}));
    }
    content.rest += '"';
    stage = Stage::Outside;
}

ReplyReader::ReplyReader()
    : m_state(std::make_unique<State>())
{}
ReplyReader::~ReplyReader() = default;
ReplyReader::ReplyReader(ReplyReader &&) noexcept = default;
ReplyReader &ReplyReader::operator=(ReplyReader &&) noexcept = default;

void ReplyReader::append(const QByteArray &chunk)
{
    m_state->append(chunk);
}

std::expected<ReplyContent, Error> ReplyReader::finish()
{
    State &state = *m_state;
    if (state.tooLarge)
        return std::unexpected(Error{.kind = ErrorKind::TooLarge});
    // What ended in the middle of a decision is kept as it came.
    state.content.rest += std::exchange(state.start, {});
    if (state.stage == State::Stage::Prefix)
        state.content.rest += state.prefixAsSent;
    return std::move(state.content);
}

} // namespace proofsheet
