// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/configurepage.h"

#include "engine/config/fields/edit.h"
#include "engine/config/fields/foreignmark.h"
#include "engine/facade/engine.h"
#include "engine/facade/evaluations.h"
#include "engine/facade/lessons.h"
#include "engine/facade/models.h"
#include "engine/facade/runs.h"
#include "engine/facade/treasury.h"
#include "engine/types/plan/planuse.h"
#include "ui/configure/configureactions.h"
#include "ui/configure/configureheader.h"
#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/configfile.h"
#include "ui/configure/document/recoveryfile.h"
#include "ui/configure/form/advicebox.h"
#include "ui/configure/form/modelchooser.h"
#include "ui/configure/launch/launchsheet.h"
#include "ui/configure/pagenotice.h"
#include "ui/configure/panes/inspectorpane.h"
#include "ui/configure/panes/panes.h"
#include "ui/configure/panes/sourcepane.h"
#include "ui/configure/panes/trybox.h"
#include "ui/configure/pipeline/pipelinedelegate.h"
#include "ui/configure/pipeline/pipelinemodel.h"
#include "ui/consent/askforconsent.h"
#include "ui/errortext.h"
#include "ui/problemtext.h"
#include "ui/models/format.h"
#include "ui/widgets/onresult.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QListView>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>

#include <utility>

namespace ui {

namespace {

QString fileFilter()
{
    return ConfigurePage::tr("Configurations (*.yaml *.yml *.json);;All files (*)");
}

/// The first error of a text that could not be read, with its line and column; empty when it could.
QString readingError(const engine::ParsedConfig &parsed)
{
    for (const engine::Problem &problem : parsed.problems) {
        if (problem.severity != engine::Severity::Error)
            continue;
        const QString sentence = problemSentence(problem);
        return problem.column > 0 ? ConfigurePage::tr("%1 (column %2)", "sentence with its line, column").arg(sentence, QLocale().toString(problem.column)) : sentence;
    }
    return {};
}

} // namespace

ConfigurePage::ConfigurePage(engine::Engine *engine, QWidget *parent) :
    QWidget(parent),
    m_engine(engine),
    m_document(new ConfigDocument(this)),
    m_actions(new ConfigureActions(m_document->undoStack(), this)),
    m_recovery(new RecoveryFile(m_document, this))
{
    setObjectName(QStringLiteral("configurePage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    setupHeader();
    setupBody();
    setupActions();
    setupPrices();
    showState();
    connect(m_document, &ConfigDocument::changed, this, &ConfigurePage::showState);
    connect(m_document->undoStack(), &QUndoStack::cleanChanged, this, [this](bool clean) {
        showState();
        Q_EMIT modifiedChanged(!clean);
    });
}

ConfigurePage::~ConfigurePage()
{
    m_recovery->settle();
    m_document->undoStack()->disconnect(this);
    m_document->disconnect(this);
}

void ConfigurePage::setupActions()
{
    connect(m_actions->open, &QAction::triggered, this, &ConfigurePage::askOpen);
    connect(m_actions->save, &QAction::triggered, this, &ConfigurePage::save);
    connect(m_actions->saveAs, &QAction::triggered, this, &ConfigurePage::askSaveAs);
    connect(m_actions->copyCommand, &QAction::triggered, this, &ConfigurePage::copyCommand);
    connect(m_actions->start, &QAction::triggered, this, &ConfigurePage::start);
    connect(m_actions->nextProblem, &QAction::triggered, this, [this] { m_inspector->stepProblem(1); });
    connect(m_actions->previousProblem, &QAction::triggered, this, [this] { m_inspector->stepProblem(-1); });
}

/// Money caps are checked against prices and the caps over all runs, which a person may change meanwhile.
void ConfigurePage::setupPrices()
{
    if (!m_engine)
        return;
    m_document->setPrices(priceOf());
    engine::Treasury *const treasury = m_engine->treasury();
    if (!treasury)
        return;
    connect(treasury, &engine::Treasury::pricesChanged, this, &ConfigurePage::askCaps);
    connect(treasury, &engine::Treasury::capsChanged, this, &ConfigurePage::askCaps);
    askCaps();
}

/// What keeps the engine from starting is among the checks.
void ConfigurePage::askCaps()
{
    onResult(this, m_engine->treasury()->caps(), [this](const engine::Result<engine::GlobalCaps> &caps) {
        m_document->setPrices(priceOf(), caps.value_or(engine::GlobalCaps()));
    });
}

void ConfigurePage::setupHeader()
{
    m_header = new ConfigureHeader(*m_actions, this);
    connect(m_header, &ConfigureHeader::startRequested, this, &ConfigurePage::start);
    m_message = new PageNotice(this);
    layout()->addWidget(m_header);
    layout()->addWidget(m_message);
}

void ConfigurePage::setupBody()
{
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_pipeline = new PipelineModel(m_document, this);
    m_strip = new QListView(m_splitter);
    m_strip->setModel(m_pipeline);
    m_strip->setItemDelegate(new PipelineDelegate(m_strip));
    m_strip->setMouseTracking(true);
    m_strip->viewport()->setBackgroundRole(QPalette::Window);
    m_strip->setFrameShape(QFrame::NoFrame);
    m_strip->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_strip->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_strip->setAccessibleName(tr("Steps of the run"));
    m_strip->setObjectName(QStringLiteral("pipeline"));
    m_stack = new QStackedWidget(m_splitter);
    m_source = new SourcePane(m_document, m_stack);
    m_stack->addWidget(m_source);
    m_inspector = new InspectorPane(m_document, priceOf(), m_splitter);
    m_strip->setMinimumWidth(space(5) * 7);
    m_stack->setMinimumWidth(space(5) * 16);
    m_inspector->setMinimumWidth(space(5) * 12);
    m_splitter->setSizes({space(5) * 9, space(5) * 24, space(5) * 15});
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_splitter, 1);
    connect(m_strip->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &now) { m_stack->setCurrentWidget(paneFor(now.data(PipelineModel::IdRole).toString())); });
    connect(m_inspector, &InspectorPane::focusRequested, this, &ConfigurePage::focusField);
    showPlace(QStringLiteral("task"));
}

StepPane *ConfigurePage::makePane(const QString &id)
{
    if (engine::stepNames().contains(id)) {
        auto *pane = new RecipeStepPane(m_document, id);
        connect(pane, &RecipeStepPane::modelsRequested, this, &ConfigurePage::listModels);
        if (AdviceBox *box = pane->adviceBox())
            connect(box, &AdviceBox::adviceRequested, this, [this, box] { askAdvice(box); });
        return pane;
    }
    if (id == u"evaluators")
    {
        auto *pane = new EvaluatorsPane(m_document);
        connect(pane, &EvaluatorsPane::tryRequested, this, [this, pane](const QString &text) { tryEvaluators(pane->tryBox(), text); });
        return pane;
    }
    if (const auto place = sectionsPlace(id))
        return new SectionsPane(m_document, *place);
    auto *pane = new TaskPane(m_document);
    connect(pane, &TaskPane::modelsRequested, this, &ConfigurePage::listModels);
    return pane;
}

QWidget *ConfigurePage::paneFor(const QString &id)
{
    if (id == u"source")
        return m_source;
    StepPane *&pane = m_panes[id];
    if (!pane) {
        pane = makePane(id);
        m_stack->addWidget(pane);
    }
    return pane;
}

void ConfigurePage::showPlace(const QString &id) { m_strip->setCurrentIndex(m_pipeline->index(m_pipeline->rowOf(id), 0)); }

void ConfigurePage::focusField(const QString &path)
{
    const QString id = PipelineModel::placeOf(path);
    if (m_pipeline->rowOf(id) >= 0) {
        showPlace(id);
        StepPane *pane = m_panes.value(id);
        if (pane->focusField(path))
            return pane->revealFocus();
    }
    showPlace(QStringLiteral("source"));
    m_source->showPath(path);
}

void ConfigurePage::setConfig(engine::RunConfig config, const QString &fileName)
{
    m_source->discard();
    m_document->reset(config);
    if (fileName.isEmpty() && recovered() == config) {
        m_document->undoStack()->resetClean(); // brought back, but still not saved
        m_recovery->adopt();
    }
    setFileName(fileName);
    m_message->say(Tone::Info, {});
    m_started.reset();
    m_sent.reset();
    showPlace(QStringLiteral("task"));
    m_inspector->refresh();
}

engine::RunConfig ConfigurePage::config() const { return m_document->config(); }

void ConfigurePage::setApplicationDefaults(engine::RunConfig config) { m_document->setApplication(config); }

bool ConfigurePage::isModified() const { return !m_document->undoStack()->isClean(); }

bool ConfigurePage::holdsUnsavedWork() const { return isModified() && m_started != config(); }

void ConfigurePage::noteStarted()
{
    if (m_sent)
        m_started = std::exchange(m_sent, std::nullopt); // the run keeps it
}

void ConfigurePage::sendStart()
{
    m_sent = config();
    Q_EMIT startRequested(m_document->configToStart());
}

QUndoStack *ConfigurePage::undoStack() const { return m_document->undoStack(); }

QString ConfigurePage::title() const
{
    if (!m_fileName.isEmpty())
        return QFileInfo(m_fileName).fileName();
    const QString name = m_document->resolution().plan.name;
    return name.isEmpty() ? tr("New configuration") : name;
}

void ConfigurePage::setFileName(const QString &name)
{
    m_fileName = name;
    m_document->setFolder(name.isEmpty() ? QDir::currentPath() : QFileInfo(name).absolutePath());
    showState();
    Q_EMIT titleChanged(title());
}

void ConfigurePage::showState()
{
    m_header->setTitle(isModified() ? tr("%1 – changed", "title of a document").arg(title()) : title());
    m_actions->save->setEnabled(isModified() || m_fileName.isEmpty());
    m_header->showBlocked(m_document->canStart() ? nullptr : &m_document->resolution().problems.first());
}

void ConfigurePage::start()
{
    if (m_source->hasUnapplied()) {
        m_source->apply();
        if (m_source->hasUnapplied())
            return showPlace(QStringLiteral("source"));
    }
    if (!m_document->canStart()) {
        const engine::Problem &problem = m_document->resolution().problems.first();
        m_message->say(Tone::Bad, tr("The run cannot start. %1").arg(problemSentence(problem)));
        return focusField(problem.path);
    }
    m_message->say(Tone::Info, {});
    m_inspector->refresh();
    if (isOffline(m_document->resolution().plan)) {
        sendStart();
        return;
    }
    auto *sheet = new LaunchSheet(m_document->resolution(), m_inspector->estimate(), priceOf(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &QDialog::accepted, this, &ConfigurePage::sendStart);
    sheet->open();
}

void ConfigurePage::askOpen()
{
    auto *dialog = new QFileDialog(this, tr("Import a configuration"), QFileInfo(m_fileName).path(), fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConfigurePage::openFile);
    dialog->open();
}

bool ConfigurePage::openFile(const QString &path)
{
    const auto parsed = readConfigFile(path);
    const QString wrong = parsed ? readingError(*parsed) : errorSentence(parsed.error());
    if (!wrong.isEmpty()) {
        m_message->say(Tone::Bad, tr("%1 was not opened. %2", "file, sentence").arg(QFileInfo(path).fileName(), wrong));
        return false;
    }
    m_source->discard();
    m_document->apply(engine::withForeignMark(parsed->config), tr("Import %1").arg(QFileInfo(path).fileName()));
    m_document->undoStack()->setClean();
    setFileName(path);
    m_message->say(Tone::Info, {});
    return true;
}

void ConfigurePage::save()
{
    if (m_fileName.isEmpty())
        askSaveAs();
    else
        saveTo(m_fileName);
}

void ConfigurePage::askToSave() { save(); }

void ConfigurePage::askSaveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save the configuration"), QFileInfo(m_fileName).path(), fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("yaml"));
    dialog->selectFile(m_fileName.isEmpty() ? QStringLiteral("run.yaml") : QFileInfo(m_fileName).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &ConfigurePage::saveTo);
    dialog->open();
}

bool ConfigurePage::saveTo(const QString &path)
{
    if (m_source->hasUnapplied()) {
        m_source->apply();
        if (m_source->hasUnapplied()) {
            showPlace(QStringLiteral("source"));
            return false;
        }
    }
    if (const auto written = writeConfigFile(path, config()); !written) {
        m_message->say(Tone::Bad, tr("%1 was not saved. %2", "file, sentence").arg(QFileInfo(path).fileName(), errorSentence(written.error())));
        return false;
    }
    m_document->undoStack()->setClean();
    setFileName(path);
    m_recovery->settle();
    m_message->say(Tone::Good, tr("Saved as %1.").arg(QFileInfo(path).fileName()));
    Q_EMIT saved();
    return true;
}

void ConfigurePage::copyCommand()
{
    QApplication::clipboard()->setText(cliCommand(config()));
    m_message->say(Tone::Good, tr("Command copied. It starts the same run in a terminal."));
}

engine::PriceOf ConfigurePage::priceOf() const
{
    return [engine = m_engine](const engine::GeneratorPlan &generator, qint64 promptTokens) -> std::optional<engine::Price> {
        if (generator.isOffline())
            return engine::Price{};
        return engine ? engine->models()->price(generator, promptTokens) : std::nullopt;
    };
}

void ConfigurePage::listModels(const QString &owner, ModelChooser *chooser)
{
    if (!m_engine)
        return;
    engine::RunConfig one;
    for (const engine::Field &field : engine::generatorFields()) {
        const QVariant value = m_document->state(owner + u'.' + field.path, field).value;
        if (value.isValid())
            one = engine::withValue(one, QStringLiteral("generator.") + field.path, value);
    }
    const QList<engine::GeneratorPlan> plans = engine::resolve(one).plan.seeding.generators;
    if (plans.isEmpty())
        return;
    if (engine::isForeign(m_document->config()))
        one = engine::withForeignMark(one);
    chooser->begin();
    const auto shown = [chooser = QPointer(chooser)](const engine::Result<QList<engine::ModelInfo>> &models) {
        if (chooser)
            chooser->show(models);
    };
    askForConsent(this, m_engine->runs()->consentFor(one), engine::itemsOfKeys,
        [this, shown, endpoint = plans.first()](const QStringList &) { onResult(this, m_engine->models()->list(endpoint), shown); },
        [shown](const engine::Error &error) { shown(engine::fail(error)); });
}

void ConfigurePage::askAdvice(AdviceBox *box)
{
    if (!m_engine)
        return box->showTrouble(tr("Valda is still opening the library. Try again in a moment."));
    const engine::RunPlan &plan = m_document->resolution().plan;
    const engine::LoopKey key{plan.refinement.taskType, plan.refinement.generators.value(0).label(), plan.recipe};
    onResult(box, m_engine->lessons()->suggestConfig(key), [box](const engine::Result<engine::RefinementAdvice> &advice) {
        if (advice)
            box->showAdvice(*advice);
        else
            box->showTrouble(errorSentence(advice.error()));
    });
}

void ConfigurePage::tryEvaluators(TryBox *box, const QString &text)
{
    if (!m_engine)
        return box->showTrouble(tr("Valda is still opening the library. Try again in a moment."));
    box->showBusy();
    const auto shown = [box](const engine::Result<QList<engine::EvaluatorTrial>> &trials) {
        if (trials)
            box->showTrials(*trials);
        else
            box->showTrouble(errorSentence(trials.error()));
    };
    const engine::RunConfig config = m_document->config();
    askForConsent(box, m_engine->runs()->consentFor(config),
        [this, box, config, text, shown](const QStringList &agreed) { onResult(box, m_engine->evaluations()->tryEvaluators(config, text, engine::Consent{{}, agreed}), shown); },
        [box](const engine::Error &error) { box->showTrouble(errorSentence(error)); });
}

std::optional<engine::RunConfig> ConfigurePage::recovered()
{
    const auto parsed = readRecovery();
    if (!parsed || !readingError(*parsed).isEmpty())
        return {};
    return parsed->config;
}

void ConfigurePage::discardRecovered() { removeRecovery(); }

void ConfigurePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_shown, true))
        focusField(QStringLiteral("task"));
    askExperience();
}

/// Runs may have ended since the page was last seen.
void ConfigurePage::askExperience()
{
    engine::Treasury *const treasury = m_engine ? m_engine->treasury() : nullptr;
    if (!treasury)
        return;
    onResult(this, treasury->pastCalls(), [this, treasury](const engine::Result<engine::PastCalls> &past) {
        onResult(this, treasury->accuracy(), [this, known = past.value_or(engine::PastCalls())](const engine::Result<engine::EstimateAccuracy> &accuracy) {
            m_inspector->setExperience(known, accuracyText(accuracy.value_or(engine::EstimateAccuracy())));
        });
    });
}

} // namespace ui
