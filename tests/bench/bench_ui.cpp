// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Times of the window's models and charts with long runs: one line per measurement, for comparison over time.
// bench_ui [--library DIR]
// With DIR: time to open the library's newest run in the whole window (bench_engine --library DIR makes one).

#include "engine/base/systemclock.h"
#include "engine/facade/keptruns.h"
#include "engine/facade/local/localengine.h"
#include "engine/providers/interface/provider.h"
#include "engine/providers/interface/providersource.h"
#include "engine/store/library.h"
#include "tests/ui/models/eventfixture.h"
#include "ui/charts/curvefeeder.h"
#include "ui/charts/decimate.h"
#include "ui/charts/plot.h"
#include "ui/models/candidatefilter.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"
#include "ui/models/viewstate.h"
#include "ui/run/runpage.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>
#include <QThread>
#include <QTimer>

#include <functional>

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

double msOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

void report(const QString &what, double value, const char *unit, double limit)
{
    out() << what.leftJustified(56, u' ') << QString::number(value, 'f', value < 10 ? 2 : 0).rightJustified(9, u' ') << ' ' << unit
          << (limit > 0 ? QStringLiteral("   limit %1").arg(limit) : QString()) << (limit > 0 && value > limit ? "   OVER" : "") << Qt::endl;
}

/// Resident memory in MB.
double residentMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf("VmRSS:");
    return at < 0 ? 0 : all.mid(at + 6, 20).simplified().split(' ').first().toDouble() / 1024;
}

void benchOpening(const QList<engine::RunEvent> &events)
{
    ui::OpenRun run(nullptr);
    double longest = 0;
    const double all = msOf([&] {
        for (qsizetype at = 0; at < events.size(); at += 250)
            longest = std::max(longest, msOf([&] { run.apply(events.mid(at, 250)); }));
    });
    report(QStringLiteral("apply %1 events, models only").arg(events.size()), all, "ms", 1000);
    report(QStringLiteral("  longest slice of 250"), longest, "ms", 50);
}

/// The same with the whole run page as observer; the event loop runs between the slices.
void benchPage(const QList<engine::RunEvent> &events)
{
    ui::OpenRun run(nullptr);
    ui::ViewState view;
    ui::RunPage page(nullptr, &run, &view);
    page.resize(1280, 800);
    page.show();
    QCoreApplication::processEvents();
    double longest = 0;
    QElapsedTimer gap;
    const double all = msOf([&] {
        for (qsizetype at = 0; at < events.size(); at += 1000) {
            gap.start();
            run.apply(events.mid(at, 1000));
            QCoreApplication::processEvents();
            longest = std::max(longest, double(gap.nsecsElapsed()) / 1e6);
        }
    });
    report(QStringLiteral("the same with the run page open, slices of 1000"), all, "ms", 0);
    report(QStringLiteral("  longest gap in the event loop"), longest, "ms", 100);
}

void benchFilter(const QList<engine::RunEvent> &events, int thousands)
{
    ui::OpenRun run(nullptr);
    run.apply(events);
    ui::CandidateFilter filter(run.candidates(), nullptr);
    const double factor = thousands / 10.0;
    const QString size = QStringLiteral(" %1k").arg(thousands);
    report(QStringLiteral("sort by rating") + size, msOf([&] { filter.sort(ui::CandidateModel::RatingValue, Qt::DescendingOrder); }), "ms", 50 * factor);
    report(QStringLiteral("sort by text") + size, msOf([&] { filter.sort(ui::CandidateModel::Text, Qt::AscendingOrder); }), "ms", 100 * factor);
    filter.sort(ui::CandidateModel::Rank, Qt::AscendingOrder);
    report(QStringLiteral("filter by a word") + size, msOf([&] { filter.setQuery(QStringLiteral("coffin")); }), "ms", 50 * factor);
    report(QStringLiteral("filter step:mutation rating>1550 -is:retired") + size, msOf([&] { filter.setQuery(QStringLiteral("step:mutation rating>1550 -is:retired")); }), "ms", 50 * factor);
    report(QStringLiteral("filter off") + size, msOf([&] { filter.setQuery({}); }), "ms", 50 * factor);
}

void benchChart(const QList<engine::RunEvent> &events)
{
    ui::OpenRun run(nullptr);
    run.apply(events);
    ui::Plot plot;
    plot.resize(900, 400);
    plot.show();
    QCoreApplication::processEvents();
    ui::CurveFeeder feeder;
    ui::ChartContent content;
    const QString size = QStringLiteral(" %1 points").arg(run.analysis().course().points().size());
    report(QStringLiteral("chart: curves of") + size, msOf([&] { content = feeder.feed(run.analysis().course(), ui::ChartMeasure::Rating, ui::ChartAxis::Evaluations); }), "ms", 50);
    report(QStringLiteral("chart: decimate and replace") + size, msOf([&] { plot.setData(content.curves, content.band); }), "ms", 50);
    report(QStringLiteral("chart: paint"), msOf([&] { plot.grab(); }), "ms", 50);
}

class NoProviders final : public engine::ProviderSource
{
public:
    engine::Result<std::shared_ptr<engine::Provider>> providerFor(const engine::GeneratorPlan &) override
    {
        return engine::fail(engine::ErrorKind::NotFound, QStringLiteral("nobody is asked here"));
    }
    std::optional<engine::Price> price(const engine::GeneratorPlan &, qint64, qint64) const override { return {}; }
};

/// Measures the longest gap of the event loop.
class GapWatch
{
public:
    GapWatch()
    {
        m_since.start();
        m_beat.callOnTimeout([this] { m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6), m_since.start(); });
        m_beat.start(1);
    }
    [[nodiscard]] double longestMs() const { return m_longest; }

private:
    QTimer m_beat;
    QElapsedTimer m_since;
    double m_longest = 0;
};

/// Runs the event loop until `condition` is true.
void runUntil(const std::function<bool()> &condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

int benchLibrary(const QString &folder)
{
    const auto library = engine::Library::open(folder);
    if (!library)
        qFatal("%s", qPrintable(library.error().detail));
    QThread thread;
    auto *engine = new engine::LocalEngine(*library, std::make_shared<NoProviders>(), std::make_shared<engine::SystemClock>());
    engine->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, engine, &QObject::deleteLater);
    thread.start();
    const double empty = residentMb();
    {
        ui::MainWindow window(engine, {});
        window.resize(1280, 800);
        window.show();
        const auto runs = engine->keptRuns()->list();
        runUntil([&] { return runs.isFinished(); });
        auto *const open = window.findChild<ui::OpenRun *>();
        bool isOpened = false, isSettled = false;
        QObject::connect(open, &ui::OpenRun::opened, open, [&] { isOpened = true; });
        QObject::connect(open, &ui::OpenRun::changed, open, [&] { isSettled = isOpened && !open->analysis().diversity().points().isEmpty(); });
        const GapWatch gaps;
        QElapsedTimer timer;
        timer.start();
        window.openRun(runs.result()->constFirst().run);
        runUntil([&] { return isOpened; });
        const double longest = gaps.longestMs();
        window.grab(); // paints all; the program only paints changed parts
        const double opened = double(timer.nsecsElapsed()) / 1e6;
        report(QStringLiteral("open a run of %1 candidates, all shown").arg(open->state().candidates().size()), opened, "ms",
            0.1 * double(open->state().candidates().size()));
        runUntil([&] { return isSettled; });
        report(QStringLiteral("  with its diversity"), double(timer.nsecsElapsed()) / 1e6, "ms", 0);
        report(QStringLiteral("  longest gap in the event loop until then"), longest, "ms", 100);
        report(QStringLiteral("  resident, over the empty program"), residentMb() - empty, "MB", 600);
    }
    thread.quit();
    thread.wait();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (const qsizetype at = words.indexOf(QStringLiteral("--library")); at > 0)
        return benchLibrary(words.value(at + 1));
    const double empty = residentMb();
    {
        const QList<engine::RunEvent> events = fixture::eventsOf({.candidates = 10'000});
        benchOpening(events);
        benchPage(events);
        benchFilter(events, 10);
        benchChart(events);
    }
    {
        ui::OpenRun run(nullptr);
        {
            const QList<engine::RunEvent> events = fixture::eventsOf({.candidates = 100'000});
            run.apply(events);
            benchFilter(events, 100);
        }
        report(QStringLiteral("resident with 100k candidates open, over the empty program"), residentMb() - empty, "MB", 600);
    }
    return 0;
}
