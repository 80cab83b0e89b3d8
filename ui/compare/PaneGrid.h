// SPDX-License-Identifier: GPL-3.0-or-later
// The compared pictures side by side, laid out for the room and their shapes, under one viewport: a wheel or a drag in
// one moves all, with Shift that one alone.
#pragma once

#include "models/CompareRecords.h"
#include "models/DecodedPictures.h"
#include "models/ThumbnailFeeder.h"
#include "models/Viewport.h"
#include "ui/theme/Backdrop.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class ComparePane;
class ImagePane;
class ModelCatalog;

class PaneGrid : public QWidget
{
    Q_OBJECT

public:
    // All references outlive the grid.
    struct Parts
    {
        CompareSet &set;
        const CompareRecords &records;
        DecodedPictures &pictures;
        ThumbnailFeeder &feeder;
        Theme &theme;
        const ModelCatalog &catalog;
    };
    explicit PaneGrid(const Parts &parts, QWidget *parent = nullptr);
    ~PaneGrid() override;

    const QList<ComparePane *> &panes() const { return m_panes; } // in the set's order
    ComparePane *activePane() const;                              // null: none
    int pointed() const { return m_pointed; }     // under the mouse, where that was moved last; -1: none
    void forgetPointer() { m_pointed = -1; }      // a key has been used since
    int neighbour(int from, Qt::Key arrow) const; // the pane in that direction; -1: none

    const Viewport &viewport() const { return m_viewport; }
    void setViewport(const Viewport &viewport);
    void setLinked(bool linked); // true also brings all together
    void realign();              // every pane back to the others
    bool isApart() const;
    double percent() const; // of the active picture

    void setBackdrop(std::optional<Backdrop> backdrop);
    void setCaptionsShown(bool shown);
    void setLettered(bool lettered); // A, B in the captions; at first they are
    void echo(const MarksEdit &edit);

Q_SIGNALS:
    void viewportChanged();
    void ratingChosen(const proofsheet::ItemId &id, int rating);
    void openRequested(const proofsheet::ItemId &id);
    void dropped(const QList<proofsheet::ItemId> &ids); // besides the one that took a pane's place

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void follow(); // the set
    ComparePane *makePane(const ItemId &id);
    void connectPane(ComparePane *pane);
    void refresh(); // captions, letters, what is absent
    void refreshPane(ComparePane &pane, int index);
    void lay();
    void want();
    void takePicture(const ItemId &id);
    void takeViewport(ComparePane *from, const Viewport &viewport, bool alone);
    void spread(const ComparePane *except);
    void showGhosts(const ComparePane *from, std::optional<QPointF> at);
    ComparePane *paneOf(const ItemId &id) const;

    Parts m_parts;
    QList<ComparePane *> m_panes;
    Viewport m_viewport{Viewport::Measure::Fit};
    std::optional<Backdrop> m_backdrop;
    bool m_linked = true;
    bool m_captions = true;
    bool m_lettered = true;
    bool m_spreading = false;
    int m_pointed = -1;
};

} // namespace proofsheet
