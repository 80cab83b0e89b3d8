// SPDX-License-Identifier: GPL-3.0-or-later
// All the selection at once: what is rejected fades in its place, until what is left is what was looked for.
// NOTES-2.md, part 12; png/12-survey.
#pragma once

#include "library/PictureRow.h"
#include "models/SurveySet.h"
#include "ui/ViewPage.h"
#include "ui/theme/Backdrop.h"

#include <QHash>

namespace proofsheet {

class Actions;
class DecodedPictures;
class GalleryModel;
class ModelCatalog;
class Preferences;
class SurveyCanvas;
class SurveyTools;
class Theme;
class ThumbnailFeeder;
class UndoHistory;

class SurveyView : public ViewPage
{
    Q_OBJECT

public:
    // All outlive the view.
    struct Parts
    {
        const Actions &actions;
        Library &library;
        UndoHistory &history;
        GalleryModel &gallery; // where a picture's row is taken from
        ThumbnailFeeder &feeder;
        DecodedPictures &decoded;
        Preferences &preferences;
        const Theme &theme;
        const ModelCatalog &catalog;
    };
    explicit SurveyView(const Parts &parts, QWidget *parent = nullptr);
    ~SurveyView() override; // writes its look

    // Two pictures and more; of more than 60 the first 60 and a sentence.
    void show(const QList<ItemId> &ids, const ItemId &current = {});
    const SurveySet &set() const { return m_set; }

    QString viewName() const override { return QStringLiteral("survey"); }
    QList<ItemId> targets() const override; // the current picture
    bool usesPrompt() const override { return false; }
    bool perform(Act act) override;
    QList<Act> ownActs() const override;
    QString undoText() const override;
    QList<KeyHintSpec> keyHints() const override;
    QString statusText() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    enum class Step { Window, TakenOut }; // what Ctrl+Z takes back, the last one last; Window: its history does
    bool actOnKey(QKeyEvent &event);
    void makeCurrent(const ItemId &id);
    void closeGaps();
    void takeOut();
    void compareLeft();
    void pickLeft();
    bool undoTakeOut();
    void takeEdits(const QList<MarksEdit> &edits);
    void showBackdrop();
    void showCaptions(bool shown);
    void refresh();
    QString whyNotCompared() const;
    QString spoken() const;
    void restoreLook();

    Parts m_parts;
    SurveySet m_set;
    QHash<ItemId, PictureRow> m_rows;
    QList<Step> m_steps;
    int m_leftOut = 0; // pictures over the most
    SurveyTools *m_tools;
    SurveyCanvas *m_canvas;
    std::optional<Backdrop> m_backdrop; // none: as the theme
};

} // namespace proofsheet
