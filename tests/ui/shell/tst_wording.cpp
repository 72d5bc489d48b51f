// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/document/problem.h"
#include "tests/ui/shell/windowfixture.h"
#include "ui/configure/configurepage.h"
#include "ui/errortext.h"
#include "ui/problemtext.h"

#include <QAbstractButton>
#include <QAction>
#include <QDirIterator>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QXmlStreamReader>

using namespace ui;

namespace {

QString sourceDir() { return qEnvironmentVariable("VALDA_SOURCE_DIR", QStringLiteral(".")); }

struct Source {
    QString context;
    QString text;
    QString comment;
};

/// Every translatable text of the window and the terminal, from the complete catalogue.
QList<Source> sources()
{
    QList<Source> all;
    QFile file(sourceDir() + QStringLiteral("/translations/valda_de.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    QXmlStreamReader xml(&file);
    Source now;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement && xml.name() == u"name") {
            now.context = xml.readElementText();
        } else if (token == QXmlStreamReader::StartElement && xml.name() == u"source") {
            now.text = xml.readElementText();
            now.comment.clear();
        } else if (token == QXmlStreamReader::StartElement && xml.name() == u"comment") {
            now.comment = xml.readElementText();
        } else if (token == QXmlStreamReader::EndElement && xml.name() == u"message") {
            all.append(now);
        }
    }
    return all;
}

/// Whole texts that people did not understand.
const QStringList &unclear()
{
    static const QStringList texts = QString::fromUtf8(
        "Nothing to object to.|What became of the calls|Yield|Diversity of the living|Single keys|Tell who it was|Texts at once|Both orders|Ask late judges twice|"
        "Good enough from|Settled below|Learned exit|Price of an iteration|Money in all|Sure of the leader|Leader unchanged for|Best of many|Chain of rewritings|"
        "Learn who writes best|Duplicate from|Least diversity|Go on with larger caps|Continue with larger caps|What this run costs is not known|Evidence|Going on|"
        "Came so deep|Plain rule|Facts under the texts|Only facts that differ|I disagree|&Bring it back|&Keep them|Prompt without issues|Recognise|None: texts|Its text|"
        "Keep to the regions|Share to fix|Attempts when lost|Right:|Up:|Answered|Believed success|Time up|Refined|Not every check passes.|%n reply(ies) kept").split(u'|');
    return texts;
}

/// Words that are unclear in any text.
const QStringList &unclearWords()
{
    static const QStringList words = QString::fromUtf8(
        "object to.|Here belongs|Nothing was set that ends|within ±|not sure yet|hardly tell|became of the calls|the same … 1 all different|as the judges on|at least $|"
        "is understood, but this version cannot|Here will be every|going on|Resort|What is wanted, and who|It is not there any more|at odds with").split(u'|');
    return words;
}

/// The string literals of a source file, without joining adjacent ones.
QStringList literalsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\\\n]|\\\\.)*)\""));
    QStringList found;
    auto it = literal.globalMatch(text);
    while (it.hasNext())
        found << it.next().captured(1);
    return found;
}

QString plain(QString text) { return text.remove(u'&').section(u'\t', 0, 0); }

/// Labels of the widget and its children: buttons, actions, fields, headers of tables, tabs.
QStringList labelsIn(QWidget *widget)
{
    QStringList labels;
    for (const QAbstractButton *button : widget->findChildren<QAbstractButton *>()) {
        const auto *tool = qobject_cast<const QToolButton *>(button);
        const bool isPicture = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull(); // text for screen readers
        if (!isPicture)
            labels << plain(button->text());
    }
    for (const QMenu *menu : widget->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions())
            labels << plain(action->text());
    }
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (label->buddy() && !label->property("userText").toBool())
            labels << plain(label->text());
    }
    for (const QHeaderView *header : widget->findChildren<QHeaderView *>()) {
        for (int section = 0; header->model() && section < header->count() && header->orientation() == Qt::Horizontal; ++section)
            labels << header->model()->headerData(section, Qt::Horizontal).toString();
    }
    for (const QTabBar *tabs : widget->findChildren<QTabBar *>()) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            labels << plain(tabs->tabText(tab));
    }
    return labels;
}

} // namespace

/// The wording of the window and the terminal: plain, short, with a remedy.
class TstWording final : public QObject
{
    Q_OBJECT

private:
    WindowFixture m_fixture;

private Q_SLOTS:
    void init() { m_fixture.init(); }
    void cleanup() { m_fixture.cleanup(); }

    void noUnclearTextIsLeft()
    {
        const QList<Source> all = sources();
        QVERIFY2(all.size() > 2000, "the catalogue was not read");
        QStringList wrong;
        for (const Source &source : all) {
            if (unclear().contains(source.text))
                wrong << source.context + QStringLiteral(": ") + source.text;
            for (const QString &words : unclearWords()) {
                if (source.text.contains(words))
                    wrong << source.context + QStringLiteral(": ") + source.text;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// Texts of the terminal and of checks are not in the catalogue.
    void noneIsLeftInTheTerminal()
    {
        QStringList wrong;
        int read = 0;
        for (const char *folder : {"/app", "/engine", "/ui"}) {
            QDirIterator files(sourceDir() + QLatin1StringView(folder), {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                ++read;
                for (const QString &literal : literalsOf(path)) {
                    const bool whole = literal.contains(u' ') && unclear().contains(literal);
                    const auto bad = std::find_if(unclearWords().begin(), unclearWords().end(), [&](const QString &words) { return words != u"going on" && words != u"Resort" && literal.contains(words); });
                    if (whole || bad != unclearWords().end())
                        wrong << path.section(u'/', -2) + QStringLiteral(": ") + literal;
                }
            }
        }
        QVERIFY2(read > 300, "the sources were not read");
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void labelsAreShort_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("German") << QStringLiteral("de");
    }
    void labelsAreShort()
    {
        QFETCH(QString, language);
        constexpr qsizetype most = 40;
        AppSettings settings;
        settings.language = language;
        m_fixture.show(settings);
        QStringList wrong;
        int looked = 0;
        const auto look = [&](QWidget *widget, const QString &name) {
            for (const QString &label : labelsIn(widget)) {
                ++looked;
                // A label that is a sentence explains a check box; it is not a field label.
                if (label.size() > most && !label.endsWith(u'.') && !label.contains(QStringLiteral(". ")))
                    wrong << name + QStringLiteral(": ") + label;
            }
        };
        m_fixture.forEachPage([&](const QString &name) {
            if (name == QStringLiteral("configure")) {
                auto *page = static_cast<ConfigurePage *>(m_fixture.window->page(Mode::Configure));
                auto *places = page->findChild<QListView *>(QStringLiteral("pipeline"));
                for (int row = 0; row < places->model()->rowCount(); ++row) {
                    places->setCurrentIndex(places->model()->index(row, 0));
                    look(page, name);
                }
                return;
            }
            look(m_fixture.window.get(), name);
        });
        m_fixture.forEachDialog([&](QWidget &dialog, const QString &name) { look(&dialog, name); });
        wrong.removeDuplicates();
        QVERIFY(looked > 300);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// Each error has at least two parts: the event and the remedy.
    void everyErrorSaysTheWayOut()
    {
        using enum engine::ErrorKind;
        static const QRegularExpression parts(QStringLiteral("[.;:] \\w"));
        for (const engine::ErrorKind kind : {Cancelled, Timeout, RateLimited, Quota, Overloaded, Unreachable, Interrupted, Auth, NotFound, BadRequest, BadReply,
                 BadConfig, OverBudget, Sandbox, Store, Damaged, Newer, Missing, Internal}) {
            const QString sentence = errorSentence({kind, {}, {}});
            QVERIFY2(sentence.contains(parts) && sentence.endsWith(u'.'), qPrintable(sentence));
            QVERIFY2(errorSentence({kind, QStringLiteral("library.db"), {}}).contains(QStringLiteral("library.db")), qPrintable(sentence)); // the place
        }
    }

    void everyProblemNamesThingPlaceAndWayOut()
    {
        using enum engine::ProblemKind;
        const QList<std::pair<engine::ProblemKind, QStringList>> samples{
            {Syntax, {QStringLiteral("a colon is missing")}}, {WrongType, {QStringLiteral("a whole number"), QStringLiteral("the text \"abc\"")}},
            {OutOfRange, {QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("9")}}, {UnknownChoice, {QStringLiteral("x"), QStringLiteral("a, b")}},
            {UnknownProvider, {QStringLiteral("opnai"), QStringLiteral("openai, ollama"), {}}}, {UnknownKey, {QStringLiteral("tsk"), QStringLiteral("task")}},
            {Missing, {QStringLiteral("the model's name")}}, {BadFile, {QStringLiteral("a.py"), QStringLiteral("there is no such file")}},
            {BadPattern, {QStringLiteral("["), QStringLiteral("missing ]")}}, {BadSchema, {QStringLiteral("type is no word")}}, {KeyMissing, {QStringLiteral("OPENAI_API_KEY")}},
            {NotAvailable, {QStringLiteral("solve"), QStringLiteral("Use recipe evolve.")}}, {NoStopRule, {}}, {PriceUnknown, {QStringLiteral("m"), QStringLiteral("$1")}},
            {NewerFormat, {QStringLiteral("2"), QStringLiteral("1")}}, {Conflict, {QStringLiteral("minWords 5"), QStringLiteral("maxWords 3")}},
            {CapCannotHold, {QStringLiteral("m"), QStringLiteral("$1")}}, {MoneyBelowCall, {QStringLiteral("seeding"), QStringLiteral("m"), QStringLiteral("$2"), QStringLiteral("$1")}},
            {TokensBelowCall, {QStringLiteral("seeding"), QStringLiteral("m"), QStringLiteral("900"), QStringLiteral("100")}},
            {AllRunsBelowCall, {QStringLiteral("seeding"), QStringLiteral("m"), QStringLiteral("$2"), QStringLiteral("$1")}}};
        static const QRegularExpression wayOut(QStringLiteral("\\b(Enter|enter|[Uu]se|[Ss]et|[Cc]hoose|[Aa]dd|[Rr]emove|Raise|Correct|Change|Update|Did you mean|Describe|Switch)\\b"));
        for (const auto &[kind, arguments] : samples) {
            const QString sentence = problemSentence({engine::Severity::Error, kind, QStringLiteral("seeding.count"), 3, 5, arguments});
            QVERIFY2(sentence.startsWith(QStringLiteral("Line 3, seeding.count: ")), qPrintable(sentence));
            QVERIFY2(sentence.contains(wayOut), qPrintable(sentence));
            QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u'?'), qPrintable(sentence));
        }
    }

    /// Texts that people asked for.
    void theWordsThatWereAskedFor()
    {
        QSet<QString> all;
        for (const Source &source : sources())
            all.insert(source.text);
        for (const char *text : {"✓ No problems found", "Call outcomes", "Efficiency", "Population diversity", "Single-key shortcuts", "Reveal after each vote", "Candidates per judge call",
                 "Judge both orders", "Duplicate slow judge calls", "Stop at score", "Stop when change is below", "Adaptive stopping", "Minimum gain per iteration", "Total budget",
                 "Stop at confidence", "Stop after no improvement for", "Control: independent drafts", "Control: repeated rewriting", "Adaptive model selection (bandit)",
                 "Memory decay", "Duplicate similarity threshold", "Minimum diversity", "Continue run…", "Raise limits and continue", "Stop decision", "Expected gain", "Threshold only",
                 "Differing details only", "Vote against this verdict", "Your runs appear here.", "Describe the result and choose the model.", "Prompt when no issues found",
                 "Detect automatically", "None (text)", "Source code", "Edit marked regions only", "Share of failing parents", "Retries on network errors", "X axis:", "Y axis:",
                 "Estimated success rate", "Time limit reached", "Converged", "%1 of %2 checks failed"})
            QVERIFY2(all.contains(QString::fromUtf8(text)), text);
    }
};

QTEST_MAIN(TstWording)
#include "tst_wording.moc"
