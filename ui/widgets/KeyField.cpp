// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KeyField.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainWords.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>

namespace proofsheet {

using namespace metrics;

namespace {
constexpr int shownCharacters = 4;
constexpr int leastLength = 12; // a shorter key would be half told by its end
} // namespace

KeyField::KeyField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("API key"));
    setEchoMode(QLineEdit::Password);
    setFixedHeight(fieldHeight);
    setMaxLength(1000);
    addAction(theme.icon(QStringLiteral("key"), &Tokens::text2), QLineEdit::LeadingPosition);
    QAction *eye = addAction(theme.icon(QStringLiteral("eye"), &Tokens::text2), QLineEdit::TrailingPosition);
    eye->setCheckable(true);
    eye->setText(tr("Show the key"));
    eye->setToolTip(plainToolTip(eye->text()));
    connect(eye, &QAction::toggled, this, [this](bool on) {
        setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
        refresh();
    });
    connect(this, &QLineEdit::textChanged, this, &KeyField::refresh);
    refresh();
}

void KeyField::setStoredEnding(const QString &ending)
{
    m_storedEnding = ending;
    refresh();
}

void KeyField::paste()
{
    setText(QGuiApplication::clipboard()->text().trimmed());
    setFocus();
}

QString KeyField::ending() const
{
    if (text().isEmpty())
        return m_storedEnding;
    return echoMode() == QLineEdit::Password && text().size() >= leastLength ? text().right(shownCharacters)
                                                                             : QString();
}

void KeyField::refresh()
{
    setPlaceholderText(m_storedEnding.isEmpty() ? tr("Paste your key") : QString(16, QChar(0x2022)));
    const int room = ending().isEmpty() ? 0 : fontMetrics().horizontalAdvance(ending()) + space8;
    setTextMargins(0, 0, room, 0);
    update();
}

void KeyField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (ending().isEmpty())
        return;
    QPainter painter(this);
    painter.setPen(isEnabled() ? m_theme->text2 : m_theme->textDisabled);
    painter.drawText(rect().adjusted(0, 0, -(iconSmall + space12 + 4), 0), Qt::AlignRight | Qt::AlignVCenter, ending());
}

void KeyField::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_extra.isEmpty()) {
        QAction *first = menu->actions().value(0);
        menu->insertActions(first, m_extra);
        menu->insertSeparator(first);
    }
    menu->popup(event->globalPos());
}

} // namespace proofsheet
