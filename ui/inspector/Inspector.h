// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the selected pictures: preview, marks, prompt, what was asked and what came, file and ids. Several: a mosaic, what
// they share, sums. None: the totals of what the gallery shows. Records come from the library's workers; texts are plain.
#pragma once

#include "library/Library.h"
#include "models/GalleryModel.h"
#include "models/ThumbnailFeeder.h"
#include "ui/theme/Theme.h"

#include <QScrollArea>
#include <QTimer>

namespace proofsheet {

class FactsTable;
class IdRows;
class ModelCatalog;
class MarksRow;
class Preview;
class PromptSection;
class TotalsPage;

class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    // All references outlive the inspector.
    Inspector(GalleryModel &model, ThumbnailFeeder &feeder, Library &library, Theme &theme, const ModelCatalog &catalog,
              QWidget *parent = nullptr);
    ~Inspector() override;

    void setSelection(const QList<ItemId> &ids); // empty: totals

Q_SIGNALS:
    void marksRequested(const QList<proofsheet::ItemId> &ids, const proofsheet::MarksChange &change);
    void openRequested(const proofsheet::ItemId &id); // the preview was pressed
    void revealRequested(const proofsheet::ItemId &id);
    void copyRequested(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fetch();
    void take(const QList<ImageRecord> &records);
    void fill();
    void showTotals();

    GalleryModel &m_model;
    Library &m_library;
    const ModelCatalog &m_catalog;
    QList<ItemId> m_ids;
    QList<ImageRecord> m_records; // of m_ids, as far as they came
    quint64 m_asked = 0;
    QTimer m_fetchTimer; // a fast walk through the grid asks once

    QWidget *m_page;
    Preview *m_preview;
    MarksRow *m_marks;
    PromptSection *m_prompt;
    PromptSection *m_revised;
    FactsTable *m_facts;
    IdRows *m_idRows;
    TotalsPage *m_totals;
};

} // namespace proofsheet
