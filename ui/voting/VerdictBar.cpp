// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voting/VerdictBar.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/KeyedButton.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QPainter>

namespace proofsheet {

namespace {

constexpr int barHeight = 72;      // px
constexpr int choiceHeight = 40;   // px
constexpr int choiceWidth = 160;   // px; a tie's is narrower
constexpr int tieWidth = 104;      // px
constexpr int questionFrom = 1200; // px: below, the question would push the choices out of the middle

} // namespace

VerdictBar::VerdictBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_question(new TextLabel(theme, TextRole::Body, &Tokens::text3, tr("Which would you send to the client?"), this))
{
    setFixedHeight(barHeight);
    using Fill = KeyedButton::Fill;
    const auto button = [this](Fill fill, const QString &text, const QString &key, void (VerdictBar::*chosen)()) {
        auto *made = new KeyedButton(m_theme, fill, {}, text, {key}, this);
        made->installEventFilter(this);
        connect(made, &KeyedButton::clicked, this, chosen);
        m_verdicts << made;
        return made;
    };
    const QString undo = QKeySequence(Qt::CTRL | Qt::Key_Z).toString(QKeySequence::NativeText);
    KeyedButton *first = button(Fill::Raised, tr("A is better"), QStringLiteral("1"), &VerdictBar::firstChosen);
    KeyedButton *tie = button(Fill::Raised, tr("Tie"), QStringLiteral("="), &VerdictBar::tieChosen);
    KeyedButton *second = button(Fill::Raised, tr("B is better"), QStringLiteral("2"), &VerdictBar::secondChosen);
    KeyedButton *neither = button(Fill::Quiet, tr("Neither"), QStringLiteral("0"), &VerdictBar::neitherChosen);
    KeyedButton *skip = button(Fill::Quiet, tr("Skip"), tr("Down"), &VerdictBar::skipChosen);
    m_undo = button(Fill::Quiet, tr("Undo"), undo, &VerdictBar::undoChosen);
    m_verdicts.removeLast();
    auto *choices = new QHBoxLayout;
    choices->setSpacing(metrics::space8);
    for (KeyedButton *choice : {first, tie, second}) {
        choice->setFixedHeight(choiceHeight);
        choice->setMinimumWidth(choice == tie ? tieWidth : choiceWidth);
        choices->addWidget(choice);
    }
    auto *others = new QHBoxLayout;
    others->setSpacing(0);
    others->addStretch();
    for (KeyedButton *other : {neither, skip, m_undo})
        others->addWidget(other);
    // Equal sides keep the choices under the seam between the two pictures.
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(metrics::space16, 0, metrics::space8, 0);
    grid->setSpacing(metrics::space16);
    grid->addWidget(m_question, 0, 0);
    grid->addLayout(choices, 0, 1);
    grid->addLayout(others, 0, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    setVotable(false);
    setUndoable(false);
}

void VerdictBar::setVotable(bool votable)
{
    for (KeyedButton *button : std::as_const(m_verdicts))
        button->setEnabled(votable);
}

void VerdictBar::setUndoable(bool undoable)
{
    m_undo->setEnabled(undoable);
}

// Arrows would move from button to button; here they are the page's.
bool VerdictBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void VerdictBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->surface);
    painter.fillRect(QRectF(0, 0, width(), 1 / devicePixelRatioF()), m_theme->seam);
}

void VerdictBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_question->setVisible(width() >= questionFrom);
}

} // namespace proofsheet
