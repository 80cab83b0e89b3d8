// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StatusLine.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>

namespace proofsheet {

using namespace metrics;

StatusLine::StatusLine(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_spinner(new Spinner(theme, iconSmall, this))
    , m_text(new TextLabel(theme, TextRole::Body, &Tokens::text, {}, this))
    , m_aside(new TextLabel(theme, TextRole::Body, &Tokens::text3, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_spinner, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_aside);
    m_text->setWordWrap(true);
    m_text->setMinimumHeight(lineHeight(TextRole::Body));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(&theme, &Theme::changed, this, &StatusLine::refreshIcon);
    say(Kind::None);
}

void StatusLine::say(Kind kind, const QString &sentence, const QString &aside)
{
    m_kind = kind;
    m_text->setText(sentence);
    m_text->setColour(kind == Kind::Bad ? &Tokens::danger : &Tokens::text);
    m_aside->setText(aside);
    m_aside->setVisible(!aside.isEmpty());
    // A short sentence stands beside its aside; a long one wraps over the whole width.
    m_text->setWordWrap(aside.isEmpty());
    static_cast<QHBoxLayout *>(layout())->setStretchFactor(m_text, aside.isEmpty() ? 1 : 0);
    static_cast<QHBoxLayout *>(layout())->setStretchFactor(m_aside, aside.isEmpty() ? 0 : 1);
    m_spinner->setVisible(kind == Kind::Working);
    m_icon->setVisible(kind != Kind::Working && kind != Kind::None);
    setAccessibleName(sentence);
    setVisible(kind != Kind::None);
    refreshIcon();
}

QString StatusLine::text() const
{
    return m_text->text();
}

void StatusLine::refreshIcon()
{
    const QString name = m_kind == Kind::Good  ? QStringLiteral("success")
                         : m_kind == Kind::Bad ? QStringLiteral("error")
                                               : QStringLiteral("info");
    const QColor colour = m_kind == Kind::Good  ? m_theme->success
                          : m_kind == Kind::Bad ? m_theme->danger
                                                : m_theme->text2;
    m_icon->setPixmap(m_theme.icons().pixmap(name, iconSmall, colour, devicePixelRatioF()));
}

} // namespace proofsheet
