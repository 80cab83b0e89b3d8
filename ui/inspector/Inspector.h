// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the selected pictures: preview, marks, prompt, what was asked and what came, file and ids. Several:
// a mosaic, what they share, sums. None: the totals of what the gallery shows. Records come from the library's workers;
// texts are plain.
#pragma once

#include "library/Library.h"
#include "models/GalleryModel.h"
#include "models/ThumbnailFeeder.h"
#include "ui/theme/Theme.h"

#include <QScrollArea>
#include <QTimer>

namespace proofsheet {

class ElidedLabel;
class FactsTable;
class IdRows;
class MarksRow;
class ModelCatalog;
class Preview;
class PromptSection;

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
    void openRequested(const proofsheet::ItemId &id);
    void revealRequested(const proofsheet::ItemId &id);
    void copyRequested(const QString &text);

private:
    void build(ThumbnailFeeder &feeder);
    void connectParts();
    QWidget *rule();
    void fetch();
    void take(const QList<ImageRecord> &records);
    void showMarks();
    void showPrompts();
    void showTotals();

    GalleryModel &m_model;
    Library &m_library;
    const Theme &m_theme;
    const ModelCatalog &m_catalog;
    QList<ItemId> m_ids;
    QList<ImageRecord> m_records; // of m_ids, once they came
    quint64 m_asked = 0;
    QTimer m_fetchTimer;  // a fast walk through the grid asks once
    QTimer m_totalsTimer; // pictures that arrive together are summed once

    Preview *m_preview = nullptr;
    ElidedLabel *m_title = nullptr;
    MarksRow *m_marks = nullptr;
    PromptSection *m_prompt = nullptr;
    PromptSection *m_revised = nullptr;
    FactsTable *m_facts = nullptr;
    IdRows *m_idRows = nullptr;
    QList<QWidget *> m_details; // shown with a selection only
};

} // namespace proofsheet
