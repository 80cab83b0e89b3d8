// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/survey/SurveyView.h"

#include "models/CompareSet.h"
#include "models/GalleryModel.h"
#include "models/UndoHistory.h"
#include "settings/Preferences.h"
#include "ui/Actions.h"
#include "ui/gallery/MarksKeys.h"
#include "ui/gallery/TileWords.h"
#include "ui/survey/SurveyCanvas.h"
#include "ui/survey/SurveyTools.h"
#include "ui/theme/Theme.h"
#include "wording/RunWording.h"
#include "wording/SurveyWording.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace proofsheet {

namespace {

const QString lookKey = QStringLiteral("survey");

QString marksSpoken(const PictureRow &row)
{
    QStringList parts;
    if (row.rating > 0)
        parts += wording::stars(row.rating);
    if (row.flag != Flag::None)
        parts += row.flag == Flag::Picked ? SurveyView::tr("picked") : SurveyView::tr("rejected");
    return parts.join(QStringLiteral(", "));
}

} // namespace

SurveyView::SurveyView(const Parts &parts, QWidget *parent)
    : ViewPage(parent)
    , m_parts(parts)
    , m_tools(new SurveyTools(parts.theme, this))
    , m_canvas(new SurveyCanvas(parts.feeder, parts.decoded, parts.theme, this))
{
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_canvas, 1);

    connect(m_tools, &SurveyTools::backdropChosen, this, [this](Backdrop backdrop) {
        m_backdrop = backdrop;
        showBackdrop();
    });
    connect(&parts.theme, &Theme::changed, this, &SurveyView::showBackdrop);
    connect(m_tools, &SurveyTools::closeGapsPressed, this, &SurveyView::closeGaps);
    connect(m_tools, &SurveyTools::captionsPressed, parts.actions[Act::Captions], &QAction::trigger);
    connect(parts.actions[Act::Captions], &QAction::toggled, this, &SurveyView::showCaptions);
    connect(m_tools, &SurveyTools::comparePressed, this, &SurveyView::compareLeft);
    connect(m_tools, &SurveyTools::pickPressed, this, &SurveyView::pickLeft);
    connect(m_canvas, &SurveyCanvas::pressed, this, &SurveyView::makeCurrent);
    connect(m_canvas, &SurveyCanvas::opened, this, &SurveyView::openRequested);
    connect(m_canvas, &SurveyCanvas::takeOutPressed, this, &SurveyView::takeOut);
    connect(m_canvas, &SurveyCanvas::menuRequested, this, [this](const ItemId &id, const QPoint &position) {
        makeCurrent(id);
        Q_EMIT contextMenuRequested(position);
    });
    connect(&parts.library, &Library::edited, this, &SurveyView::takeEdits);
    const auto done = [this] {
        m_steps += Step::Window;
        Q_EMIT changed();
    };
    connect(&parts.history, &UndoHistory::recorded, this, done);
    connect(&parts.history, &UndoHistory::redone, this, done);
    connect(&parts.history, &UndoHistory::undone, this, [this] {
        // From wherever it was asked for; what is older than the survey is not among them.
        if (const qsizetype last = m_steps.lastIndexOf(Step::Window); last >= 0)
            m_steps.removeAt(last);
        Q_EMIT changed();
    });
    connect(&parts.library, &Library::removed, this, [this](const QList<ItemId> &ids) {
        for (const ItemId &id : ids)
            m_set.noteGone(id, true);
        refresh();
    });
    connect(&parts.library, &Library::added, this, [this](const ImageRecord &record) {
        if (!m_set.contains(record.id))
            return;
        m_set.noteGone(record.id, false);
        refresh();
    });
    restoreLook();
}

SurveyView::~SurveyView()
{
    const QJsonObject look{{QStringLiteral("backdrop"), m_backdrop ? toText(*m_backdrop) : QString()},
                           {QStringLiteral("captions"), m_parts.actions[Act::Captions]->isChecked()}};
    m_parts.preferences.setLayout(lookKey, QJsonDocument(look).toJson(QJsonDocument::Compact));
}

void SurveyView::restoreLook()
{
    const QJsonObject look = QJsonDocument::fromJson(m_parts.preferences.layout(lookKey)).object();
    const QString chosen = look.value(QStringLiteral("backdrop")).toString();
    if (!chosen.isEmpty())
        m_backdrop = backdropFromText(chosen, defaultBackdrop(m_parts.theme.current()));
    showBackdrop();
    const bool captions = look.value(QStringLiteral("captions")).toBool(true);
    m_parts.actions[Act::Captions]->setChecked(captions); // of all pages
    showCaptions(captions);
}

void SurveyView::showBackdrop()
{
    const Backdrop backdrop = m_backdrop.value_or(defaultBackdrop(m_parts.theme.current()));
    m_tools->setBackdrop(backdrop);
    m_canvas->setBackdrop(backdrop);
}

void SurveyView::show(const QList<ItemId> &ids, const ItemId &current)
{
    m_rows.clear();
    m_steps.clear();
    QList<ItemId> known;
    QSet<ItemId> rejected;
    for (const ItemId &id : ids) {
        const PictureRow *row = m_parts.gallery.find(id);
        if (!row)
            continue;
        known += id;
        m_rows.insert(id, *row);
        if (row->flag == Flag::Rejected)
            rejected.insert(id);
    }
    m_leftOut = m_set.setPictures(known, rejected, current);
    refresh();
}

QList<ItemId> SurveyView::targets() const
{
    return m_set.current().isNull() ? QList<ItemId>() : QList<ItemId>{m_set.current()};
}

bool SurveyView::perform(Act act)
{
    switch (act) {
    case Act::Survey:
        closeGaps();
        return true;
    case Act::Compare:
        compareLeft();
        return true;
    case Act::Undo:
        return undoTakeOut();
    case Act::Captions: // see toggled()
        return true;
    default:
        return false;
    }
}

QList<Act> SurveyView::ownActs() const
{
    return {Act::Captions};
}

QString SurveyView::undoText() const
{
    return !m_steps.isEmpty() && m_steps.last() == Step::TakenOut ? tr("&Bring back into the survey") : QString();
}

void SurveyView::keyPressEvent(QKeyEvent *event)
{
    event->setAccepted(actOnKey(*event));
}

void SurveyView::focusInEvent(QFocusEvent *event)
{
    ViewPage::focusInEvent(event);
    setAccessibleName(spoken());
}

bool SurveyView::actOnKey(QKeyEvent &event)
{
    // The window's own has nothing to undo where no marks were given.
    if (event.matches(QKeySequence::Undo))
        return undoTakeOut();
    const ItemId current = m_set.current();
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || current.isNull())
        return false;
    if (const auto change = marksForKey(event, &m_rows[current])) {
        Q_EMIT marksRequested({current}, *change);
        return true;
    }
    const QList<ItemId> shown = m_set.shown();
    const int at = m_set.index();
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        makeCurrent(shown.value(at + (event.key() == Qt::Key_Left ? -1 : +1)));
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        makeCurrent(m_canvas->nearest(current, event.key() == Qt::Key_Down));
        return true;
    case Qt::Key_Home:
        makeCurrent(shown.first());
        return true;
    case Qt::Key_End:
        makeCurrent(shown.last());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT openRequested(current);
        return true;
    case Qt::Key_Backspace:
        takeOut();
        return true;
    case Qt::Key_N:
        closeGaps();
        return true;
    case Qt::Key_C:
        compareLeft();
        return true;
    case Qt::Key_Delete:
        Q_EMIT trashRequested({current});
        return true;
    default:
        return false;
    }
}

void SurveyView::makeCurrent(const ItemId &id)
{
    m_set.setCurrent(id);
    m_canvas->setCurrent(m_set.current());
    setAccessibleName(spoken());
    setFocus();
    Q_EMIT changed();
}

void SurveyView::closeGaps()
{
    m_set.closeGaps();
    refresh();
}

void SurveyView::takeOut()
{
    if (m_set.current().isNull())
        return;
    m_set.takeOut();
    m_steps += Step::TakenOut;
    refresh();
}

bool SurveyView::undoTakeOut()
{
    if (m_steps.isEmpty() || m_steps.last() != Step::TakenOut)
        return false; // the window's history has it
    m_steps.removeLast();
    m_set.bringBack();
    refresh();
    return true;
}

void SurveyView::takeEdits(const QList<MarksEdit> &edits)
{
    bool ours = false;
    for (const MarksEdit &edit : edits) {
        const auto row = m_rows.find(edit.id);
        if (row == m_rows.end())
            continue;
        ours = true;
        row->rating = edit.after.rating;
        row->flag = edit.after.flag;
        row->label = edit.after.label;
        m_set.noteRejected(edit.id, edit.after.flag == Flag::Rejected);
    }
    if (ours)
        refresh();
}

void SurveyView::compareLeft()
{
    if (whyNotCompared().isEmpty())
        Q_EMIT compareRequested(m_set.left());
}

void SurveyView::pickLeft()
{
    if (const QList<ItemId> left = m_set.left(); !left.isEmpty())
        Q_EMIT marksRequested(left, {.flag = Flag::Picked});
}

void SurveyView::showCaptions(bool shown)
{
    m_tools->setCaptions(shown);
    m_canvas->setCaptions(shown);
}

QString SurveyView::whyNotCompared() const
{
    const int left = int(m_set.left().size());
    if (left < 2)
        return wording::tooFewToCompare();
    return left > CompareSet::most ? wording::tooManyToCompare(left, CompareSet::most) : QString();
}

void SurveyView::refresh()
{
    QList<SurveyCanvas::Picture> pictures;
    const QList<ItemId> shown = m_set.shown();
    for (const ItemId &id : shown)
        pictures += {m_rows.value(id), tilewords::modelName(m_parts.catalog, m_rows.value(id).model)};
    const int left = int(m_set.left().size());
    const bool allRejected = m_set.rejected() == m_set.size();
    m_canvas->setPictures(pictures);
    m_canvas->setCurrent(m_set.current());
    m_canvas->setNote(allRejected ? wording::allRejected(m_set.size()) : wording::nothingLeft());
    m_tools->setCount(left == 0 && allRejected && m_set.size() > 0 ? wording::allRejected(m_set.size())
                                                                   : wording::surveyLeft(left, m_set.size()),
                      m_leftOut > 0 ? wording::firstOf(SurveySet::most, SurveySet::most + m_leftOut) : QString());
    m_tools->setGaps(m_set.hasGaps());
    m_tools->setLeft(left, whyNotCompared());
    setAccessibleName(spoken());
    Q_EMIT changed();
}

QString SurveyView::spoken() const
{
    const ItemId current = m_set.current();
    if (current.isNull())
        return m_canvas->note();
    const PictureRow row = m_rows.value(current);
    QStringList parts{wording::picturePlace(m_set.index() + 1, int(m_set.shown().size())),
                      tilewords::modelName(m_parts.catalog, row.model), marksSpoken(row)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QList<KeyHintSpec> SurveyView::keyHints() const
{
    return {{{QStringLiteral("X")}, tr("reject, it fades in its place"), {}},
            {{QStringLiteral("P")}, tr("pick"), {}},
            {{QStringLiteral("0–5")}, tr("rate"), {}},
            {{tr("Left"), tr("Right"), tr("Up"), tr("Down")}, tr("move"), {}},
            {{tr("Backspace")}, tr("take out, no verdict"), {}},
            {{tr("Enter")}, tr("loupe"), {}},
            {{QStringLiteral("C")}, tr("compare what is left"), {}},
            {{QStringLiteral("N")}, tr("close the gaps"), {}},
            {{QStringLiteral("Ctrl+Z")}, tr("bring back"), {}}};
}

QString SurveyView::statusText() const
{
    return wording::selected(m_set.size(), m_parts.gallery.pictureCount());
}

} // namespace proofsheet
