// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refine/priorsdialog.h"

#include "engine/facade/engine.h"
#include "engine/facade/lessons.h"
#include "ui/charts/plot.h"
#include "ui/errortext.h"
#include "ui/refine/loopcharts.h"
#include "ui/style/tokens.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/tableview.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

namespace {

void draw(Plot *plot, const ChartContent &chart)
{
    plot->setAxes(chart.xTitle, chart.yTitle);
    plot->setData(chart.curves, chart.band);
    plot->fit();
}

} // namespace

void PriorsModel::show(QList<engine::Prior> priors)
{
    beginResetModel();
    m_priors = std::move(priors);
    endResetModel();
}

const engine::Prior *PriorsModel::prior(int row) const
{
    return row >= 0 && row < m_priors.size() ? &m_priors.at(row) : nullptr;
}

int PriorsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_priors.size());
}

int PriorsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant PriorsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::Prior &prior = m_priors.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return int((index.column() >= Loops ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QLocale locale;
    switch (index.column()) {
    case TaskType: return prior.key.taskType;
    case Model: return prior.key.model;
    case Recipe: return prior.key.operator_;
    case Loops: return formatCount(prior.runs);
    case Reached: return formatPercent(prior.runs ? double(prior.reachedAt.count) / double(prior.runs) : 0);
    case Depth: return prior.reachedAt.count ? locale.toString(prior.reachedAt.mean, 'f', 1) : QStringLiteral("–");
    default: return formatScore(prior.firstScore.mean);
    }
}

QVariant PriorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Loops ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[columns] = {tr("Kind of task"), tr("Model"), tr("Recipe"), tr("Loops"), tr("Target reached"), tr("After"), tr("First score")};
    return names[section];
}

PriorsDialog::PriorsDialog(engine::Engine *engine, QWidget *parent)
    : QDialog(parent)
    , m_engine(engine)
    , m_model(new PriorsModel(this))
    , m_table(new TableView(this))
    , m_plot(addPlot(tr("Learned score")))
    , m_costs(addPlot(tr("Learned cost")))
    , m_depths(addPlot(tr("Depth reached")))
    , m_advice(new Label(Type::Body, Ink::Text, this))
{
    setWindowTitle(tr("Learned from refinement loops"));
    auto *layout = new QVBoxLayout(this);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    m_table->setParent(parts);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Learned profiles"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(PriorsModel::TaskType, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(PriorsModel::Model, QHeaderView::Stretch);
    parts->addWidget(m_table);
    parts->addWidget(profiles());
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 3);
    parts->setSizes({8 * fontMetrics().lineSpacing(), 32 * fontMetrics().lineSpacing()});
    m_advice->setWordWrap(true);
    m_advice->setTextFormat(Qt::PlainText);
    layout->addWidget(parts, 1);
    layout->addWidget(m_advice);
    setupButtons();
    resize(130 * fontMetrics().averageCharWidth(), 46 * fontMetrics().lineSpacing());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PriorsDialog::showCurrent);
    reload();
}

Plot *PriorsDialog::addPlot(const QString &subject)
{
    auto *plot = new Plot(this);
    plot->setSubject(subject);
    plot->setAccessibleName(subject);
    plot->setWholeX();
    return plot;
}

/// The chart of scores on the left, the charts of cost and depth on the right.
QWidget *PriorsDialog::profiles()
{
    auto *whole = new QSplitter(Qt::Horizontal, this);
    auto *right = new QSplitter(Qt::Vertical, whole);
    whole->addWidget(m_plot);
    whole->addWidget(right);
    right->addWidget(m_costs);
    right->addWidget(m_depths);
    whole->setStretchFactor(0, 3);
    whole->setStretchFactor(1, 2);
    whole->setChildrenCollapsible(false);
    right->setChildrenCollapsible(false);
    return whole;
}

void PriorsDialog::clearPlots()
{
    for (Plot *plot : {m_plot, m_costs, m_depths})
        plot->setData({}, {});
}

void PriorsDialog::setupButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](const QString &text, const QString &picture, void (PriorsDialog::*slot)()) {
        auto *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setIcon(icon(picture));
        button->setEnabled(m_engine);
        connect(button, &QPushButton::clicked, this, slot);
        return button;
    };
    add(tr("Export…"), QStringLiteral("export"), &PriorsDialog::exportAll);
    add(tr("Import…"), QStringLiteral("import"), &PriorsDialog::importSome);
    m_forget = add(tr("Forget…"), QStringLiteral("delete"), &PriorsDialog::forget);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void PriorsDialog::reload()
{
    if (!m_engine)
        return say(tr("No library is open."));
    onResult(this, m_engine->lessons()->priors(), [this](const engine::Result<QList<engine::Prior>> &priors) {
        if (!priors)
            return say(errorSentence(priors.error()));
        m_model->show(*priors);
        m_forget->setEnabled(!priors->isEmpty());
        if (priors->isEmpty())
            say(tr("Nothing learned yet. Every finished refinement loop adds to this list."));
        else
            m_table->setCurrentIndex(m_model->index(0, 0));
    });
}

void PriorsDialog::showCurrent()
{
    const engine::Prior *prior = m_model->prior(m_table->currentIndex().row());
    if (!prior)
        return clearPlots();
    draw(m_plot, learnedScores(*prior));
    draw(m_costs, learnedCosts(*prior));
    draw(m_depths, learnedDepths(*prior));
    const quint64 asked = ++m_asked;
    if (!m_engine)
        return;
    onResult(this, m_engine->lessons()->suggestConfig(prior->key), [this, asked](const engine::Result<engine::RefinementAdvice> &advice) {
        if (advice && asked == m_asked)
            showAdvice(*advice);
    });
}

void PriorsDialog::showAdvice(const engine::RefinementAdvice &advice)
{
    const QLocale locale;
    if (!advice.learned) {
        m_advice->setText(tr("%n loop(s) are too few to suggest anything; loops of this kind usually need about %1 iterations.", nullptr, int(advice.observations))
                              .arg(locale.toString(advice.predictedDepth)));
        return;
    }
    QString words = tr("Suggested from %n loop(s): at most %1 iterations, stop at score %2. Confidence %3.", nullptr, int(advice.observations))
                        .arg(locale.toString(advice.maxIterations), formatScore(advice.qualityThreshold), formatPercent(advice.confidence));
    if (!advice.withinReach)
        words += u' ' + tr("The threshold was never reached with this model. Lower it, or choose another model.");
    m_advice->setText(words);
}

void PriorsDialog::say(const QString &sentence)
{
    m_advice->setText(sentence);
    announce(m_advice);
}

void PriorsDialog::exportAll()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export what was learned"), QStringLiteral("priors.json"), tr("JSON (*.json)"));
    if (path.isEmpty())
        return;
    onResult(this, m_engine->lessons()->exportPriors(path), [this, path](const engine::Result<> &done) {
        say(done ? tr("Written to %1.").arg(path) : errorSentence(done.error()));
    });
}

void PriorsDialog::importSome()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import what was learned"), {}, tr("JSON (*.json)"));
    if (path.isEmpty())
        return;
    onResult(this, m_engine->lessons()->importPriors(path, false), [this](const engine::Result<int> &taken) {
        if (!taken)
            return say(errorSentence(taken.error()));
        reload();
    });
}

void PriorsDialog::forget()
{
    const engine::Prior *prior = m_model->prior(m_table->currentIndex().row());
    if (!prior)
        return;
    const auto sure = QMessageBox::question(this, tr("Forget what was learned?"),
        tr("What %n loop(s) of “%1” taught is deleted. The runs themselves stay.", nullptr, int(prior->runs)).arg(prior->key.taskType));
    if (sure != QMessageBox::Yes)
        return;
    onResult(this, m_engine->lessons()->forgetPriors(prior->key), [this](const engine::Result<> &done) {
        if (!done)
            return say(errorSentence(done.error()));
        reload();
    });
}

} // namespace ui
