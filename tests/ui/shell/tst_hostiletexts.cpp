// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Texts of models, servers, files and programs with markup that loads a file: the window shows them unchanged. inotify
// counts how often the file is opened.

#include "engine/types/events/runeventjson.h"
#include "tests/support/samplerun.h"
#include "tests/ui/shell/windowfixture.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"

#include <QAbstractItemView>
#include <QFile>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QTest>
#include <QToolTip>

#include <sys/inotify.h>
#include <unistd.h>

using namespace ui;

namespace {

/// Keys of events whose values come from outside.
const QStringList foreignKeys{QStringLiteral("text"), QStringLiteral("rationale"), QStringLiteral("feedback"), QStringLiteral("label"), QStringLiteral("model"),
    QStringLiteral("detail"), QStringLiteral("note"), QStringLiteral("metric"), QStringLiteral("judge"), QStringLiteral("generator"), QStringLiteral("servedBy"),
    QStringLiteral("endpoint"), QStringLiteral("requestId")};

QJsonValue poisoned(const QJsonValue &value, const QString &markup, bool isForeign = false)
{
    if (value.isString())
        return isForeign ? QJsonValue(markup + value.toString()) : value;
    if (value.isArray()) {
        QJsonArray out;
        for (const QJsonValue &each : value.toArray())
            out.append(poisoned(each, markup, isForeign));
        return out;
    }
    if (!value.isObject())
        return value;
    QJsonObject out = value.toObject();
    for (auto it = out.begin(); it != out.end(); ++it)
        it.value() = poisoned(it.value(), markup, foreignKeys.contains(it.key()));
    return out;
}

/// A file that counts how often it is opened.
class Bait
{
public:
    Bait()
    {
        QImage picture(4, 4, QImage::Format_RGB32);
        picture.fill(Qt::red);
        if (!picture.save(path()))
            qFatal("the bait could not be written");
        m_watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        inotify_add_watch(m_watch, QFile::encodeName(path()).constData(), IN_OPEN);
    }
    ~Bait() { close(m_watch); }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("bait.png")); }
    [[nodiscard]] int opened() const
    {
        char buffer[4096];
        int count = 0;
        for (ssize_t got = 0; (got = read(m_watch, buffer, sizeof buffer)) > 0;)
            count += int(got / ssize_t(sizeof(inotify_event)));
        return count;
    }

private:
    QTemporaryDir m_folder;
    int m_watch = -1;
};

void showTip(const QString &text, QWidget *where)
{
    QToolTip::showText(QPoint(20, 20), text, where);
    QCoreApplication::processEvents();
    for (const QWidget *top : QApplication::topLevelWidgets()) {
        if (const auto *tip = qobject_cast<const QLabel *>(top); tip && tip->inherits("QTipLabel"))
            QCOMPARE(tip->textFormat(), Qt::PlainText);
    }
    QToolTip::hideText();
}

/// Checks that every label has an explicit text format, and shows every tooltip, including those of items.
void walk(QWidget *window)
{
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (const auto *label = qobject_cast<QLabel *>(widget); label && label->isVisible())
            QVERIFY2(label->textFormat() != Qt::AutoText, qPrintable(label->objectName() + u' ' + label->text()));
        if (!widget->toolTip().isEmpty())
            showTip(widget->toolTip(), widget);
        const auto *view = qobject_cast<QAbstractItemView *>(widget);
        if (!view || !view->model())
            continue;
        for (int row = 0; row < std::min(12, view->model()->rowCount()); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                if (const QString tip = view->model()->index(row, column).data(Qt::ToolTipRole).toString(); !tip.isEmpty())
                    showTip(tip, widget);
            }
        }
    }
}

} // namespace

class TstHostileTexts final : public QObject
{
    Q_OBJECT

private:
    WindowFixture m_fixture;
    Bait m_bait;

    static void markups()
    {
        QTest::addColumn<QString>("markup");
        QTest::newRow("picture") << QStringLiteral("<img src='%1'>");
        QTest::newRow("picture as an address") << QStringLiteral("<b>Best</b><img src=\"file://%1\">");
        QTest::newRow("background") << QStringLiteral("<body background='%1'>model</body>");
        QTest::newRow("table") << QStringLiteral("<table background=\"%1\"><tr><td>1</td></tr></table>");
        QTest::newRow("style") << QStringLiteral("<div style=\"background-image:url('%1')\">a</div>");
        QTest::newRow("style sheet") << QStringLiteral("<html><head><link rel='stylesheet' href='%1'></head><body>a</body></html>");
    }
    [[nodiscard]] QString markup() const
    {
        const QString form = *static_cast<QString *>(QTest::qData("markup", QMetaType::QString));
        return form.arg(m_bait.path());
    }

private Q_SLOTS:
    void init()
    {
        m_fixture.init();
        (void)m_bait.opened();
    }
    void cleanup() { m_fixture.cleanup(); }

    // Checks the counter: a rich text label opens the file.
    void richTextWouldOpenTheFile()
    {
        QLabel label;
        label.setTextFormat(Qt::RichText);
        label.setText(QStringLiteral("<img src='%1'>").arg(m_bait.path()));
        label.show();
        label.grab();
        QVERIFY(m_bait.opened() > 0);
    }

    void widgetsShowTextAsItIs_data() { markups(); }
    void widgetsShowTextAsItIs()
    {
        m_fixture.show();
        const QString text = markup();
        QLabel plain(text);
        Label own(text, Type::Body, Ink::Text);
        ElidedLabel elided;
        elided.setText(text);
        QPushButton button(text);
        QMessageBox box(QMessageBox::Warning, text, text);
        box.setInformativeText(text);
        QInputDialog input;
        input.setLabelText(text);
        for (QWidget *widget : QList<QWidget *>{&plain, &own, &elided, &button, &box, &input}) {
            widget->setToolTip(text);
            widget->show();
            widget->grab();
            showTip(text, widget);
            walk(widget);
        }
        QCOMPARE(plain.textFormat(), Qt::PlainText);
        QCOMPARE(plain.text(), text);
        QCOMPARE(m_bait.opened(), 0);
    }

    void theWindowShowsTextAsItIs_data() { markups(); }
    void theWindowShowsTextAsItIs()
    {
        const QString text = markup();
        const QString run = QStringLiteral("Haiku about compilers");
        QList<engine::RunEvent> &log = m_fixture.fake->logs[{run}];
        for (engine::RunEvent &event : log) {
            const QJsonObject json = QJsonDocument::fromJson(engine::encodeEvent(event)).object();
            const auto changed = engine::decodeEvent(QJsonDocument(poisoned(json, text).toObject()).toJson(QJsonDocument::Compact));
            QVERIFY2(changed, changed ? "" : qPrintable(changed.error().detail));
            event.body = changed->body;
        }
        for (engine::RunSummary &summary : m_fixture.fake->runs) {
            summary.name = text + summary.name;
            summary.bestPreview = text;
        }
        m_fixture.show();
        m_fixture.forEachPage([&](const QString &page) {
            m_fixture.window->grab();
            walk(m_fixture.window.get());
            const int opened = m_bait.opened();
            QVERIFY2(opened == 0, qPrintable(QStringLiteral("%1: the file was opened %2 times").arg(page).arg(opened)));
        });
        m_fixture.window->showError({engine::ErrorKind::BadRequest, text, {}});
        m_fixture.window->grab();
        QCOMPARE(m_bait.opened(), 0);
    }

    void aLongTipIsWrapped()
    {
        m_fixture.show();
        QToolTip::showText(QPoint(20, 20), QStringLiteral("A sentence that goes on. ").repeated(40), m_fixture.window.get());
        QCoreApplication::processEvents();
        const QLabel *tip = nullptr;
        for (const QWidget *top : QApplication::topLevelWidgets())
            tip = top->inherits("QTipLabel") ? qobject_cast<const QLabel *>(top) : tip;
        QVERIFY(tip);
        QVERIFY2(tip->width() <= tip->fontMetrics().averageCharWidth() * 80 && tip->height() > 4 * tip->fontMetrics().height(),
            qPrintable(QStringLiteral("%1 × %2").arg(tip->width()).arg(tip->height())));
        QToolTip::hideText();
    }
};

QTEST_MAIN(TstHostileTexts)
#include "tst_hostiletexts.moc"
