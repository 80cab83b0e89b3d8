// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/ComparePane.h"

#include "ui/compare/MarkEcho.h"
#include "ui/compare/PaneCaption.h"
#include "ui/gallery/ImagePane.h"
#include "ui/gallery/PictureMime.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Strokes.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"

#include <QDropEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace proofsheet {

ComparePane::ComparePane(Theme &theme, const ItemId &id, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_id(id)
    , m_picture(new ImagePane(theme, this))
    , m_caption(new PaneCaption(theme, this))
    , m_echo(new MarkEcho(theme, this))
    , m_note(new QWidget(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    m_picture->setMargin(0);
    m_picture->setMouseTracking(true);
    m_spinner = new Spinner(theme, metrics::iconSmall, m_note);
    m_sentence = new TextLabel(theme, TextRole::Body, &Tokens::text2, {}, m_note);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_remove = new QPushButton(tr("Remove"), m_note);
    m_remove->setToolTip(tr("Take this pane out of the comparison"));
    m_remove->setFocusPolicy(Qt::TabFocus);
    auto *box = new QVBoxLayout(m_note);
    box->addStretch();
    box->addWidget(m_spinner, 0, Qt::AlignHCenter);
    box->addWidget(m_sentence);
    box->addWidget(m_remove, 0, Qt::AlignHCenter);
    box->addStretch();
    m_note->hide();
    connect(m_remove, &QPushButton::clicked, this, &ComparePane::removeRequested);
    for (QWidget *part : std::initializer_list<QWidget *>{m_picture, m_caption, m_note})
        part->installEventFilter(this);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ComparePane::setLetter(const QString &letter, bool active)
{
    m_active = active;
    m_caption->setLetter(letter, active);
    update();
}

void ComparePane::setCaptionShown(bool shown)
{
    m_caption->setVisible(shown);
    place();
}

void ComparePane::setAbsent(const QString &sentence, bool busy)
{
    m_absent = !sentence.isEmpty();
    m_sentence->setText(sentence);
    m_spinner->setVisible(busy);
    m_remove->setVisible(!busy);
    m_note->setVisible(m_absent);
    m_picture->setVisible(!m_absent);
    m_note->raise();
}

void ComparePane::echo(const Marks &before, const Marks &after)
{
    m_echo->show(before, after);
}

void ComparePane::setOffset(const ViewportOffset &offset)
{
    m_offset = offset;
    m_caption->setAlone(isAlone());
}

void ComparePane::place()
{
    const QRect inner = rect().adjusted(ring, ring, -ring, -ring);
    const int caption = m_caption->isHidden() ? 0 : PaneCaption::captionHeight;
    m_picture->setGeometry(inner.adjusted(0, 0, 0, -caption));
    m_note->setGeometry(m_picture->geometry());
    m_caption->setGeometry(inner.left(), inner.bottom() + 1 - caption, inner.width(), caption);
}

void ComparePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->canvas);
    if (m_absent)
        painter.fillRect(m_note->geometry(), m_theme->placeholder);
    if (m_active || m_dropping)
        paintInnerRing(painter, rect(), m_dropping ? m_theme->text : m_theme->accent, 0);
}

void ComparePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void ComparePane::dragEnterEvent(QDragEnterEvent *event)
{
    if (picturesOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_dropping = true;
    update();
}

void ComparePane::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropping = false;
    update();
}

void ComparePane::dropEvent(QDropEvent *event)
{
    m_dropping = false;
    update();
    event->acceptProposedAction();
    Q_EMIT dropped(picturesOf(event->mimeData()));
}

bool ComparePane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        Q_EMIT pressed();
    else if (event->type() == QEvent::MouseMove)
        Q_EMIT pointed(true);
    else if (event->type() == QEvent::Leave)
        Q_EMIT pointed(false);
    return QWidget::eventFilter(watched, event);
}

} // namespace proofsheet
