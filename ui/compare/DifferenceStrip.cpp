// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/DifferenceStrip.h"

#include "judging/ParameterTable.h"
#include "ui/compare/DifferenceTable.h"
#include "ui/compare/WordDiffText.h"
#include "ui/gallery/PictureMime.h"
#include "ui/inspector/IconButton.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/TextLabel.h"
#include "wording/ParameterWording.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>

namespace proofsheet {

DifferenceStrip::DifferenceStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_count(new TextLabel(theme, TextRole::Body, &Tokens::text3, {}, this))
{
    setAcceptDrops(true);
    setAccessibleName(tr("Differences"));
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(makeHead());
    box->addWidget(new Hairline(theme, this));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(metrics::space16, 0, metrics::space16, metrics::space16);
    m_content->setSpacing(metrics::space12);
    m_table = new DifferenceTable(theme, content);
    m_against = new TextLabel(theme, TextRole::Body, &Tokens::text, {}, content);
    m_against->setWordWrap(true);
    m_texts = new QWidget(content);
    m_content->addWidget(m_table);
    m_content->addWidget(m_against);
    m_content->addWidget(m_texts);
    m_content->addStretch();
    scroll->setWidget(content);
    box->addWidget(scroll, 1);
}

QWidget *DifferenceStrip::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(36);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::space16, 0, metrics::space8, 0);
    row->setSpacing(metrics::space8);
    row->addWidget(new TextLabel(m_theme, TextRole::Strong, &Tokens::text, tr("Differences"), head));
    row->addWidget(m_count);
    row->addStretch();
    QToolButton *copy = makeIconButton(m_theme, QStringLiteral("copy"), tr("Copy the differences as text"),
                                       metrics::controlHeight, head);
    row->addWidget(copy);
    connect(copy, &QToolButton::clicked, this, [this] { Q_EMIT copyRequested(asText()); });
    return head;
}

void DifferenceStrip::setFooter(QWidget *footer)
{
    m_footer = footer;
    m_content->insertWidget(m_content->count() - 1, footer);
}

void DifferenceStrip::setPictures(const QList<ImageRecord> &pictures, const QStringList &letters, int active)
{
    if (pictures == m_pictures && letters == m_letters && active == m_active)
        return;
    const bool same = pictures == m_pictures && letters == m_letters;
    m_pictures = pictures;
    m_letters = letters;
    m_active = active;
    const ParameterTable table = ParameterTable::of(pictures);
    m_table->setTable(table, letters, active);
    if (same)
        return;
    m_count->setText(pictures.size() < 2 ? QString() : tr("%1 of %2").arg(table.differing.size()).arg(table.count()));
    QString against;
    if (pictures.size() == 2)
        against = wording::against(pictures[0].isSample() ? Money() : pictures[0].cost,
                                   pictures[1].isSample() ? Money() : pictures[1].cost, pictures[0].tookMs,
                                   pictures[1].tookMs);
    m_against->setText(against.isEmpty() ? QString() : tr("%1 against %2: %3").arg(letters[1], letters[0], against));
    m_against->setVisible(!against.isEmpty());
    showPrompts();
}

void DifferenceStrip::showPrompts()
{
    qDeleteAll(m_texts->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete m_texts->layout();
    auto *box = new QVBoxLayout(m_texts);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(metrics::space4);
    m_plain.clear();
    for (qsizetype i = 1; i < m_pictures.size(); ++i) {
        const QString &first = m_pictures.first().wish.prompt;
        if (m_pictures[i].wish.prompt != first)
            addText(tr("%1, prompt against %2").arg(m_letters[i], m_letters.first()), first, m_pictures[i].wish.prompt);
    }
    for (qsizetype i = 0; i < m_pictures.size(); ++i) {
        const ImageRecord &one = m_pictures[i];
        const QString revised = one.revisedPrompt.trimmed();
        if (!revised.isEmpty() && revised != one.sent.prompt.trimmed())
            addText(tr("%1, as rewritten").arg(m_letters[i]), one.sent.prompt.trimmed(), revised);
    }
    m_texts->setVisible(!m_plain.isEmpty());
}

void DifferenceStrip::addText(const QString &title, const QString &from, const QString &to)
{
    auto *heading = new TextLabel(m_theme, TextRole::Strong, &Tokens::text, title, m_texts);
    auto *text = new WordDiffText(m_theme, m_texts);
    text->setTexts(from, to);
    auto *box = static_cast<QVBoxLayout *>(m_texts->layout());
    if (box->count() > 0)
        box->addSpacing(metrics::space8);
    box->addWidget(heading);
    box->addWidget(text);
    m_plain << title + QStringLiteral(": ") + to;
}

QString DifferenceStrip::asText() const
{
    QStringList parts{m_table->asText()};
    if (!m_against->text().isEmpty())
        parts << m_against->text();
    return (parts + m_plain).join(QStringLiteral("\n\n"));
}

void DifferenceStrip::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), m_theme->surface);
}

void DifferenceStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (!picturesOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void DifferenceStrip::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT dropped(picturesOf(event->mimeData()));
}

} // namespace proofsheet
