// SPDX-License-Identifier: GPL-3.0-or-later
// What pictures are judged with: backdrops and zoom, by mouse and keyboard.
#include "support/Warnings.h"
#include "ui/theme/ProofStyle.h"
#include "ui/widgets/BackdropPicker.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/ZoomControls.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace proofsheet;
using namespace Qt::StringLiterals;

class TestViewingWidgets : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(ThemeChoice::Dark);
        ProofStyle::install(*qApp, *m_theme);
    }
    void init()
    {
        test::failOnStrayWarnings();
        m_theme->setChoice(ThemeChoice::Dark);
    }
    void cleanupTestCase()
    {
        qApp->setStyle(u"Fusion"_s);
        m_theme.reset();
    }

    void theDefaultBackdropIsTheThemesCanvas()
    {
        QCOMPARE(backdropColour(defaultBackdrop(m_theme->current())), m_theme->current().canvas);
        m_theme->setChoice(ThemeChoice::Light);
        QCOMPARE(backdropColour(defaultBackdrop(m_theme->current())), m_theme->current().canvas);
    }

    void backdropsHaveSpellings()
    {
        for (const Backdrop backdrop : allBackdrops)
            QCOMPARE(backdropFromText(toText(backdrop), Backdrop::Mid), backdrop);
        QCOMPARE(backdropFromText(u"pink"_s, Backdrop::Mid), Backdrop::Mid);
    }

    void backdropsAreChosen()
    {
        BackdropPicker picker(*m_theme);
        picker.resize(picker.sizeHint());
        picker.show();
        QSignalSpy chosen(&picker, &BackdropPicker::chosen);
        QTest::mouseClick(&picker, Qt::LeftButton, {}, {picker.width() - 6, picker.height() / 2});
        QCOMPARE(picker.current(), Backdrop::Checker);
        QTest::keyClick(&picker, Qt::Key_Right);
        QCOMPARE(chosen.count(), 1); // there is none after the last
        QTest::keyClick(&picker, Qt::Key_Left);
        QCOMPARE(picker.current(), Backdrop::White);
        QVERIFY(picker.accessibleName().contains(u"White"_s));
        const QImage before = picker.grab().toImage();
        picker.setCurrent(Backdrop::Black);
        QCOMPARE(chosen.count(), 2);
        QVERIFY(picker.grab().toImage() != before);
    }

    void zoomIsAskedForAndShown()
    {
        ZoomControls zoom(*m_theme);
        zoom.show();
        QSignalSpy stepped(&zoom, &ZoomControls::stepped);
        QSignalSpy fit(&zoom, &ZoomControls::fitRequested);
        QSignalSpy full(&zoom, &ZoomControls::fullRequested);
        for (QToolButton *button : zoom.findChildren<QToolButton *>())
            button->click();
        for (QPushButton *button : zoom.findChildren<QPushButton *>())
            button->click();
        QCOMPARE(stepped, (QList<QList<QVariant>>{{-1}, {1}}));
        QCOMPARE(fit.count(), 1);
        QCOMPARE(full.count(), 1);
        auto *value = zoom.findChild<TextLabel *>();
        const int width = zoom.sizeHint().width();
        zoom.setZoom(false, 141.6);
        QCOMPARE(value->text(), u"142 %"_s);
        zoom.setZoom(false, 1600);
        QCOMPARE(zoom.sizeHint().width(), width);
        zoom.setZoom(true, 62);
        QCOMPARE(value->text(), u"Fit"_s);
    }
};

QTEST_MAIN(TestViewingWidgets)
#include "tst_viewing_widgets.moc"
