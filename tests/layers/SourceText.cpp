// SPDX-License-Identifier: GPL-3.0-or-later
#include "SourceText.h"

using namespace Qt::StringLiterals;

namespace proofsheet::layers {

namespace {

class Splitter
{
public:
    explicit Splitter(const QString &source)
        : m_source(source)
    {
        QString blank = source;
        for (QChar &c : blank) {
            if (c != u'\n')
                c = u' ';
        }
        m_parts = {blank, blank, blank};
    }

    SourceText split()
    {
        while (m_at < m_source.size()) {
            if (next("//"_L1))
                take(m_parts.comments, endOf(u"\n"_s, 0, 0));
            else if (next("/*"_L1))
                take(m_parts.comments, endOf(u"*/"_s, 2, 2));
            else if (next("R\""_L1))
                rawString();
            else if (m_source.at(m_at) == u'"')
                quoted(u'"');
            else if (m_source.at(m_at) == u'\'' && !insideNumber())
                quoted(u'\'');
            else
                take(m_parts.code, m_at + 1);
        }
        return m_parts;
    }

private:
    bool next(QLatin1StringView text) const { return QStringView(m_source).sliced(m_at).startsWith(text); }

    // A quote between two digits separates them: 600'000.
    bool insideNumber() const
    {
        return m_at > 0 && m_source.at(m_at - 1).isLetterOrNumber() && m_at + 1 < m_source.size() &&
               m_source.at(m_at + 1).isLetterOrNumber();
    }

    qsizetype endOf(const QString &mark, qsizetype skip, qsizetype with) const
    {
        const qsizetype found = m_source.indexOf(mark, m_at + skip);
        return found < 0 ? m_source.size() : found + with;
    }

    void take(QString &part, qsizetype end)
    {
        for (; m_at < end; ++m_at)
            part[m_at] = m_source.at(m_at);
    }

    void quoted(QChar quote)
    {
        take(m_parts.code, m_at + 1);
        qsizetype end = m_at;
        while (end < m_source.size() && m_source.at(end) != quote && m_source.at(end) != u'\n')
            end += m_source.at(end) == u'\\' ? 2 : 1;
        take(m_parts.strings, qMin(end, m_source.size()));
        if (m_at < m_source.size())
            take(m_parts.code, m_at + 1);
    }

    void rawString()
    {
        const qsizetype open = m_source.indexOf(u'(', m_at);
        if (open < 0)
            return take(m_parts.code, m_source.size());
        const QString close = u')' + m_source.mid(m_at + 2, open - m_at - 2) + u'"';
        take(m_parts.code, open + 1);
        take(m_parts.strings, endOf(close, 0, 0));
        take(m_parts.code, qMin(m_at + close.size(), m_source.size()));
    }

    QString m_source;
    SourceText m_parts;
    qsizetype m_at = 0;
};

} // namespace

SourceText takeApart(const QString &source)
{
    return Splitter(source).split();
}

int lineOf(const QString &source, qsizetype place)
{
    return int(QStringView(source).first(place).count(u'\n')) + 1;
}

} // namespace proofsheet::layers
