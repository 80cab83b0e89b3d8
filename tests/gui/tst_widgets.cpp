// SPDX-License-Identifier: GPL-3.0-or-later
// The small widgets: keyboard, mouse, names, and that they are painted in the theme's colours.
#include "support/Names.h"
#include "support/Warnings.h"
#include "ui/theme/ProofStyle.h"
#include "ui/widgets/AspectPicker.h"
#include "ui/widgets/CountStepper.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/KeyField.h"
#include "ui/widgets/KeyedButton.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/MiniSplitter.h"
#include "ui/widgets/ModelChip.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/StarRating.h"
#include "ui/widgets/Switch.h"
#include "ui/widgets/TabularText.h"
#include "ui/widgets/Toast.h"

#include <QApplication>
#include <QClipboard>
#include <QFocusFrame>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace proofsheet;
using namespace Qt::StringLiterals;

namespace {

QToolButton *segment(const SegmentedControl &control, const QString &text)
{
    for (QToolButton *button : control.findChildren<QToolButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

ModelTraits model(bool typed, bool retired)
{
    ModelTraits traits = ModelTraits::generic(ModelId(u"maker/painter-2"_s));
    traits.name = u"painter-2"_s;
    traits.typed = typed;
    traits.retired = retired;
    return traits;
}

} // namespace

class TestWidgets : public QObject
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
        m_theme->setReduceMotion(false);
    }
    void cleanupTestCase()
    {
        // The style refers to the theme.
        qApp->setStyle(u"Fusion"_s);
        m_theme.reset();
    }

    void segmentsAreChosenByMouseAndKeyboard()
    {
        SegmentedControl control(*m_theme, u"View"_s);
        control.setSegments(
            {{u"a"_s, u"First"_s, {}, {}}, {u"b"_s, u"Second"_s, {}, {}}, {u"c"_s, u"Third"_s, {}, {}}});
        control.show();
        control.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&control));
        QCOMPARE(control.current(), u"a"_s);
        QSignalSpy chosen(&control, &SegmentedControl::chosen);
        QTest::mouseClick(segment(control, u"Second"_s), Qt::LeftButton);
        QCOMPARE(control.current(), u"b"_s);
        segment(control, u"Second"_s)->setFocus();
        QTest::keyClick(segment(control, u"Second"_s), Qt::Key_Right);
        QCOMPARE(control.current(), u"c"_s);
        QCOMPARE(chosen.size(), 2);
        control.setCurrent(u"a"_s);
        QCOMPARE(chosen.size(), 2); // told, not chosen by a person
        control.setUnavailable(u"b"_s, u"Not now"_s);
        QVERIFY(!control.isAvailable(u"b"_s));
        QCOMPARE(segment(control, u"Second"_s)->toolTip(), u"Not now"_s);
        QTest::mouseClick(segment(control, u"Second"_s), Qt::LeftButton);
        QCOMPARE(control.current(), u"a"_s);
        control.setUnavailable(u"b"_s, {});
        QVERIFY(control.isAvailable(u"b"_s));
    }

    void aChosenSegmentDoesNotMoveTheOthers()
    {
        SegmentedControl control(*m_theme, u"View"_s);
        control.setSegments({{u"a"_s, u"First"_s, {}, {}}, {u"b"_s, u"Second"_s, {}, {}}});
        const QSize before = control.sizeHint();
        control.setCurrent(u"b"_s);
        QCOMPARE(control.sizeHint(), before);
        QCOMPARE(before.height(), 28);
    }

    void keptSegmentSurvivesNewWords()
    {
        SegmentedControl control(*m_theme, u"View"_s);
        control.setSegments({{u"a"_s, u"First"_s, {}, {}}, {u"b"_s, u"Second"_s, {}, {}}});
        control.setCurrent(u"b"_s);
        control.setSegments({{u"b"_s, u"Second"_s, {}, {}}, {u"c"_s, u"Third"_s, {}, {}}});
        QCOMPARE(control.current(), u"b"_s);
        control.setSegments({{u"c"_s, u"Third"_s, {}, {}}});
        QCOMPARE(control.current(), u"c"_s);
    }

    void retiredModelsCannotBeTicked()
    {
        ModelChip chip(*m_theme, model(false, false));
        chip.setFigures(u"$0.063"_s, u"35 s"_s);
        chip.show();
        QTest::mouseClick(&chip, Qt::LeftButton);
        QVERIFY(chip.isChecked());
        chip.setModel(model(false, true));
        QVERIFY(!chip.isChecked());
        QTest::mouseClick(&chip, Qt::LeftButton);
        QVERIFY(!chip.isChecked());
        QCOMPARE(chip.accessibleDescription(), u"no longer offered"_s);
    }

    void onlyTypedModelsAreRemoved()
    {
        for (bool typed : {true, false}) {
            ModelChip chip(*m_theme, model(typed, false));
            QSignalSpy removed(&chip, &ModelChip::removeRequested);
            QTest::keyClick(&chip, Qt::Key_Delete);
            QCOMPARE(removed.size(), typed ? 1 : 0);
        }
    }

    void shapes()
    {
        AspectPicker picker(*m_theme);
        picker.show();
        QSignalSpy chosen(&picker, &AspectPicker::chosen);
        picker.setShape(Shape::Wide);
        QCOMPARE(picker.shape(), std::optional(Shape::Wide));
        picker.setShape(std::nullopt);
        QCOMPARE(picker.shape(), std::nullopt);
        QCOMPARE(chosen.size(), 0);
        const auto buttons = picker.findChildren<QAbstractButton *>();
        QCOMPARE(buttons.size(), 6);
        QTest::mouseClick(buttons.at(2), Qt::LeftButton);
        QCOMPARE(picker.shape(), std::optional(Shape::Portrait));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(test::nameless(picker).join(u", "_s), QString());
    }

    void stepperStopsAtItsEnds()
    {
        CountStepper stepper(*m_theme, u"Images"_s);
        stepper.setRange(1, 3);
        stepper.setValue(2);
        stepper.show();
        QSignalSpy chosen(&stepper, &CountStepper::chosen);
        const auto buttons = stepper.findChildren<QToolButton *>();
        QTest::mouseClick(buttons.at(1), Qt::LeftButton);
        QCOMPARE(stepper.value(), 3);
        QVERIFY(!buttons.at(1)->isEnabled());
        QTest::keyClick(stepper.findChild<QSpinBox *>(), Qt::Key_Down);
        QCOMPARE(stepper.value(), 2);
        QCOMPARE(chosen.size(), 2);
    }

    void stars()
    {
        StarRating stars(*m_theme);
        stars.resize(stars.sizeHint());
        stars.show();
        QSignalSpy chosen(&stars, &StarRating::chosen);
        QTest::mouseClick(&stars, Qt::LeftButton, {}, QPoint(18 * 3 + 4, 12));
        QCOMPARE(stars.rating(), 4);
        QTest::mouseClick(&stars, Qt::LeftButton, {}, QPoint(18 * 3 + 4, 12));
        QCOMPARE(stars.rating(), 0);
        QTest::keyClick(&stars, Qt::Key_Right);
        QCOMPARE(stars.rating(), 1);
        QCOMPARE(stars.accessibleName(), u"Rating, 1 star"_s);
        QCOMPARE(chosen.size(), 3);
    }

    void digitsAreOfEqualWidth()
    {
        const QFontMetricsF metrics(m_theme->font(TextRole::Title));
        QCOMPARE(tabularWidth(metrics, u"1:11"_s), tabularWidth(metrics, u"0:48"_s));
        QCOMPARE(tabularWidth(metrics, QString()), 0.0);
    }

    void searchIsEmptiedByEscape()
    {
        SearchField field(*m_theme, u"Search prompts"_s);
        field.show();
        QTest::keyClicks(&field, u"heron"_s);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(field.text(), QString());
        QCOMPARE(field.accessibleName(), u"Search prompts"_s);
    }

    void aKeyIsNotShown()
    {
        KeyField field(*m_theme);
        field.show();
        QGuiApplication::clipboard()->setText(u"  sk-0123456789abcdef7f2a\n"_s);
        field.paste();
        QCOMPARE(field.text(), u"sk-0123456789abcdef7f2a"_s);
        QCOMPARE(field.echoMode(), QLineEdit::Password);
    }

    void messageBarAndToast()
    {
        QWidget window;
        window.resize(600, 400);
        MessageBar bar(*m_theme, &window);
        QVERIFY(bar.isHidden());
        bar.say(MessageBar::Severity::Warning, u"Offline"_s, u"Check now"_s);
        QVERIFY(!bar.isHidden());
        QSignalSpy pressed(&bar, &MessageBar::pressed);
        QSignalSpy closed(&bar, &MessageBar::closed);
        bar.findChild<QPushButton *>()->click();
        bar.findChild<QToolButton *>()->click();
        QCOMPARE(pressed.size(), 1);
        QCOMPARE(closed.size(), 1);
        QVERIFY(bar.isHidden());

        Toast toast(*m_theme, &window);
        window.show();
        toast.say(u"Moved 3 pictures to the trash"_s, u"Undo"_s, 30);
        QVERIFY(toast.isVisible());
        QVERIFY(window.rect().contains(toast.geometry()));
        QTRY_VERIFY(toast.isHidden());
        toast.say(u"Moved 3 pictures to the trash"_s, u"Undo"_s);
        QSignalSpy undone(&toast, &Toast::actionPressed);
        toast.findChild<QPushButton *>()->click();
        QCOMPARE(undone.size(), 1);
        QVERIFY(toast.isHidden());
    }

    void spinnersStopWhenNoneIsSeen()
    {
        QWidget window;
        Spinner spinner(*m_theme, 16, &window);
        QVERIFY(!m_theme->spinner().isRunning());
        window.show();
        QVERIFY(m_theme->spinner().isRunning());
        m_theme->setReduceMotion(true);
        QVERIFY(!m_theme->spinner().isRunning());
        QCOMPARE(m_theme->motion(140), 0);
        m_theme->setReduceMotion(false);
        window.hide();
        QVERIFY(!m_theme->spinner().isRunning());
    }

    void aSeamTakesHoldOfMoreThanItPaints()
    {
        MiniSplitter splitter(*m_theme, Qt::Horizontal);
        splitter.addWidget(new QWidget);
        splitter.addWidget(new QWidget);
        splitter.resize(400, 100);
        splitter.show();
        QCOMPARE(splitter.handle(1)->width(), 7);
        QCOMPARE(splitter.sizes().at(0) + splitter.sizes().at(1), 399);
        QSignalSpy wanted(&splitter, &MiniSplitter::defaultWanted);
        QTest::mouseDClick(splitter.handle(1), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).toInt(), 1);
    }

    void elidedTextKeepsItsWholeName()
    {
        ElidedLabel label(*m_theme, TextRole::Body, &Tokens::text);
        label.setText(u"A rather long line of text that has no room"_s);
        label.resize(40, 16);
        QVERIFY(label.minimumSizeHint().width() <= 24);
        QCOMPARE(label.accessibleName(), label.text());
    }

    void theRingFollowsTheKeyboardOnly()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *first = new QPushButton(u"One"_s, &window);
        auto *second = new QPushButton(u"Two"_s, &window);
        column->addWidget(first);
        column->addWidget(second);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_Tab);
        QWidget *focused = QApplication::focusWidget();
        QVERIFY(focused == first || focused == second);
        auto *frame = window.findChild<QFocusFrame *>();
        QVERIFY(frame);
        QCOMPARE(frame->widget(), focused);
        focused->clearFocus();
        QVERIFY(!window.findChild<QFocusFrame *>());
    }

    void controlsArePaintedFromTheTokens()
    {
        PrimaryButton button(*m_theme, u"Generate"_s, u"Ctrl+Enter"_s);
        button.resize(300, 32);
        for (ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
            m_theme->setChoice(choice);
            const QImage seen = button.grab().toImage();
            QCOMPARE(seen.pixelColor(20, 16), m_theme->current().accent);
            QCOMPARE(qApp->palette().color(QPalette::Window), m_theme->current().surface);
        }
    }

    void iconsTakeTheThemesColour()
    {
        const QIcon icon = m_theme->icon(u"check"_s);
        const auto inkOf = [&icon](QIcon::Mode mode) {
            const QImage drawn = icon.pixmap(QSize(16, 16), 2.0, mode).toImage();
            QColor darkest;
            int strongest = 0;
            for (int y = 0; y < drawn.height(); ++y) {
                for (int x = 0; x < drawn.width(); ++x) {
                    if (qAlpha(drawn.pixel(x, y)) > strongest) {
                        strongest = qAlpha(drawn.pixel(x, y));
                        darkest = drawn.pixelColor(x, y);
                    }
                }
            }
            darkest.setAlpha(255);
            return darkest;
        };
        QCOMPARE(inkOf(QIcon::Normal), m_theme->current().text2);
        QCOMPARE(inkOf(QIcon::Active), m_theme->current().text);
        m_theme->setChoice(ThemeChoice::Light);
        QCOMPARE(inkOf(QIcon::Normal), m_theme->current().text2);
        QCOMPARE(icon.pixmap(QSize(16, 16), 2.0).width(), 32);
        QVERIFY(m_theme->icons().pixmap(u"no-such-icon"_s, 16, Qt::red, 1).isNull());
    }

    void keyedButtonSaysItsKeys()
    {
        KeyedButton button(*m_theme, KeyedButton::Fill::Raised, u"check"_s, u"Salt & smoke wins"_s, {u"Tab"_s, u"K"_s});
        KeyedButton bare(*m_theme, KeyedButton::Fill::Raised, {}, u"Salt & smoke wins"_s, {});
        QVERIFY(button.sizeHint().width() > bare.sizeHint().width() + 40);
        QCOMPARE(button.accessibleName(), u"Salt & smoke wins"_s);
        QVERIFY(button.shortcut().isEmpty()); // "&" is a sign like others
        QVERIFY(button.toolTip().contains(u"Tab, K"_s));
        button.resize(button.sizeHint());
        button.show();
        QSignalSpy clicked(&button, &QAbstractButton::clicked);
        QTest::keyClick(&button, Qt::Key_Space);
        QCOMPARE(clicked.count(), 1);
        QVERIFY(button.grab().toImage() != bare.grab().toImage());
    }

    void switchTurns()
    {
        Switch control(*m_theme, u"Reduce motion"_s);
        control.resize(control.sizeHint());
        control.show();
        QTest::keyClick(&control, Qt::Key_Space);
        QVERIFY(control.isChecked());
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
