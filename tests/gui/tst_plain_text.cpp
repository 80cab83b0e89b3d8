// SPDX-License-Identifier: GPL-3.0-or-later
// Text is text: what looks like markup in a prompt, a model's id, a provider's message or a file's name is shown as it
// was typed, in every widget and every tooltip.
#include "models/TaskModel.h"
#include "support/GalleryBench.h"
#include "support/Warnings.h"
#include "ui/gallery/Filmstrip.h"
#include "ui/gallery/GridView.h"
#include "ui/inspector/FactsTable.h"
#include "ui/inspector/Inspector.h"
#include "ui/inspector/WrappedText.h"
#include "ui/prompt/PromptEditor.h"
#include "ui/queue/ErrorCard.h"
#include "ui/queue/QueuePage.h"
#include "ui/queue/TaskActions.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ModelChip.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/StatusLine.h"
#include "ui/widgets/Toast.h"

#include <QAbstractButton>
#include <QHelpEvent>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextDocumentFragment>
#include <QToolTip>

using namespace proofsheet;
using namespace Qt::StringLiterals;
using test::GalleryBench;

namespace {

const QString nasty = u"<img src=\"/etc/hostname\"><b>R&D</b> & <a href=\"x\">y</a> &lt; <!-- z"_s;

// As a person reads it.
QString read(const QString &tooltip)
{
    return Qt::mightBeRichText(tooltip) ? QTextDocumentFragment::fromHtml(tooltip).toPlainText() : tooltip;
}

// The words of every label, button and box that shows some below a widget; fails where one may be read as markup.
QStringList shownBelow(QWidget &root)
{
    QStringList words;
    for (QLabel *label : root.findChildren<QLabel *>()) {
        if (label->text().isEmpty() || label->inherits("QTipLabel")) // a tooltip: looked at by itself
            continue;
        if (label->textFormat() != Qt::PlainText)
            QTest::qFail(qPrintable(u"not plain: "_s + label->text()), __FILE__, __LINE__);
        words << label->text();
    }
    for (QAbstractButton *button : root.findChildren<QAbstractButton *>()) {
        if (!button->shortcut().isEmpty() && button->text().contains(u'<'))
            QTest::qFail(qPrintable(u"has a key: "_s + button->text()), __FILE__, __LINE__);
        words << button->text().replace(u"&&"_s, u"&"_s);
    }
    for (ElidedLabel *label : root.findChildren<ElidedLabel *>())
        words << label->text(); // painted as it is
    for (WrappedText *label : root.findChildren<WrappedText *>())
        words << label->text();
    for (QPlainTextEdit *text : root.findChildren<QPlainTextEdit *>())
        words << text->toPlainText();
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        const QString tooltip = widget->toolTip();
        if (Qt::mightBeRichText(tooltip) && tooltip.contains("<img"_L1))
            QTest::qFail(qPrintable(u"markup: "_s + tooltip), __FILE__, __LINE__);
    }
    return words;
}

bool shows(QWidget &root, const QString &words)
{
    for (const QString &shown : shownBelow(root)) {
        if (shown.contains(words))
            return true;
    }
    return false;
}

// What a widget's tooltip says at a place.
QString toolTipAt(QWidget &widget, QPoint place)
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, place, widget.mapToGlobal(place));
    QCoreApplication::sendEvent(&widget, &event);
    return read(QToolTip::text());
}

} // namespace

class PlainTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::failOnStrayWarnings(); }

    void tooltipsSayWhatWasTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"two herons"_s << u"two herons"_s;
        QTest::newRow("markup") << nasty << nasty;
        QTest::newRow("entities") << u"a &amp; b &#60;"_s << u"a &amp; b &#60;"_s;
        QTest::newRow("lines") << u"one\n  two"_s << u"one\n  two"_s;
        QTest::newRow("turned") << u"lake\u202egnp.exe"_s << u"lake gnp.exe"_s;
        const QString longLine = u"a calm lake, "_s.repeated(30) + u"end"_s;
        QTest::newRow("long") << longLine << longLine;
        QTest::newRow("none") << QString() << QString();
    }
    void tooltipsSayWhatWasTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        QString read_ = read(plainToolTip(typed));
        QCOMPARE(read_.replace(QChar::LineSeparator, u'\n'), shown);
    }

    void smallWidgets()
    {
        GalleryBench bench;
        QWidget window;
        Toast toast(bench.theme, &window);
        toast.say(nasty, nasty);
        QVERIFY(shows(toast, nasty));
        MessageBar bar(bench.theme, &window);
        bar.say(MessageBar::Severity::Warning, nasty, nasty);
        QVERIFY(shows(bar, nasty));
        StatusLine line(bench.theme, &window);
        line.say(StatusLine::Kind::Bad, nasty, nasty);
        QVERIFY(shows(line, nasty));
        ModelChip chip(bench.theme, ModelTraits::generic(ModelId(nasty)), &window);
        QVERIFY(chip.shortcut().isEmpty());
        ElidedLabel label(bench.theme, TextRole::Body, &Tokens::text, &window);
        label.setText(nasty);
        label.resize(20, 20);
        QCOMPARE(toolTipAt(label, {1, 1}), nasty);
        shownBelow(window);
    }

    void queue()
    {
        GalleryBench bench;
        QWidget window;
        TaskModel model(bench.queue);
        TaskActions actions(bench.queue, bench.catalog, window);
        QueuePage page(model, bench.queue, actions, bench.feeder, bench.theme, bench.clock, bench.catalog);
        page.resize(1104, 800);
        page.show();
        Error error;
        error.kind = ErrorKind::BadRequest;
        error.detail = error.supportId = error.param = nasty;
        Q_EMIT bench.queue.itemsAdded({bench.task(0, 0, state::Failed{error, Charged::No}, ModelId(nasty), nasty)});
        QTRY_VERIFY(page.findChild<ErrorCard *>());
        QVERIFY2(shows(page, nasty), qPrintable(shownBelow(page).join(u'\n')));
        GalleryBench::shoot(page, u"plain-queue"_s);
        // What it asks.
        actions.performAll({bench.task(0, 0, state::MaybeCharged{error}, ModelId(nasty), nasty)}, TaskAction::BuyAgain);
        for (QMessageBox *box : window.findChildren<QMessageBox *>()) {
            QCOMPARE(box->textFormat(), Qt::PlainText);
            box->close();
        }
    }

    void picture()
    {
        GalleryBench bench;
        ImageRecord record = bench.record(0, 0, nasty, ModelId(nasty));
        record.revisedPrompt = record.supportId = nasty;
        record.task = TaskId(nasty);
        record.sent.quality = record.sent.style = record.wish.style = nasty;
        bench.keep(record);
        bench.load();
        Inspector inspector(bench.gallery, bench.feeder, bench.library, bench.theme, bench.catalog);
        inspector.resize(304, 900);
        inspector.show();
        inspector.setSelection({record.id});
        auto *facts = inspector.findChild<FactsTable *>();
        QVERIFY(facts);
        QStringList said;
        QTRY_VERIFY(std::invoke([&] {
            said.clear();
            for (int y = 2; y < facts->height(); y += 8)
                said << toolTipAt(*facts, {facts->width() - 10, y});
            return said.contains(nasty);
        }));
        shownBelow(inspector);
        GalleryBench::shoot(inspector, u"plain-inspector"_s);

        GridView grid(bench.gallery, bench.feeder, bench.library, bench.theme, bench.clock, bench.catalog);
        grid.resize(800, 600);
        grid.show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        QStringList above;
        for (int y = 2; y < 300; y += 6)
            above << toolTipAt(*grid.viewport(), {200, y});
        QVERIFY(above.contains(nasty)); // the header's prompt
        shownBelow(grid);
        GalleryBench::shoot(grid, u"plain-grid"_s);

        Filmstrip strip(bench.gallery, bench.feeder, bench.theme);
        strip.resize(600, 100);
        strip.show();
        strip.setCurrent(record.id);
        QStringList below;
        for (int x = 2; x < 600; x += 10)
            below << toolTipAt(strip, {x, 40});
        QVERIFY(below.contains(nasty));
    }

    void pasteIsPlain()
    {
        GalleryBench bench;
        struct Editor : PromptEditor
        {
            using PromptEditor::insertFromMimeData;
            using PromptEditor::PromptEditor;
        } editor(bench.theme);
        QMimeData pasted;
        pasted.setHtml(u"<b>bold</b><img src=\"/etc/hostname\">"_s);
        pasted.setText(nasty);
        editor.insertFromMimeData(&pasted);
        QCOMPARE(editor.toPlainText(), nasty);
        QVERIFY(!editor.toHtml().contains("<img"_L1));
    }
};

QTEST_MAIN(PlainTextTest)
#include "tst_plain_text.moc"
