// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/configurerequests.h"

#include "engine/config/fields/edit.h"
#include "engine/config/fields/foreignmark.h"
#include "engine/config/resolution/resolve.h"
#include "engine/facade/engine.h"
#include "engine/facade/evaluations.h"
#include "engine/facade/lessons.h"
#include "engine/facade/models.h"
#include "engine/facade/runs.h"
#include "engine/facade/treasury.h"
#include "ui/configure/document/configdocument.h"
#include "ui/configure/form/advicebox.h"
#include "ui/configure/form/modelchooser.h"
#include "ui/configure/panes/inspectorpane.h"
#include "ui/configure/panes/trybox.h"
#include "ui/consent/askforconsent.h"
#include "ui/errortext.h"
#include "ui/models/format.h"
#include "ui/widgets/onresult.h"

#include <QPointer>

namespace ui {

ConfigureRequests::ConfigureRequests(engine::Engine *engine, ConfigDocument *document, QWidget *page) :
    QObject(page),
    m_engine(engine),
    m_document(document),
    m_page(page)
{
    followPrices();
}

/// Passes prices and the caps over all runs to the checks again whenever they change.
void ConfigureRequests::followPrices()
{
    if (!m_engine)
        return;
    m_document->setPrices(priceOf());
    engine::Treasury *const treasury = m_engine->treasury();
    if (!treasury)
        return;
    connect(treasury, &engine::Treasury::pricesChanged, this, &ConfigureRequests::askCaps);
    connect(treasury, &engine::Treasury::capsChanged, this, &ConfigureRequests::askCaps);
    askCaps();
}

/// Updates the checks with the caps over all runs.
void ConfigureRequests::askCaps()
{
    onResult(this, m_engine->treasury()->caps(), [this](const engine::Result<engine::GlobalCaps> &caps) {
        m_document->setPrices(priceOf(), caps.value_or(engine::GlobalCaps()));
    });
}

engine::PriceOf ConfigureRequests::priceOf() const
{
    return [engine = m_engine](const engine::GeneratorPlan &generator, qint64 promptTokens) -> std::optional<engine::Price> {
        if (generator.isOffline())
            return engine::Price{};
        return engine ? engine->models()->price(generator, promptTokens) : std::nullopt;
    };
}

void ConfigureRequests::listModels(const QString &owner, ModelChooser *chooser)
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
    askForConsent(m_page, m_engine->runs()->consentFor(one), engine::itemsOfKeys,
        [this, shown, endpoint = plans.first()](const QStringList &) { onResult(this, m_engine->models()->list(endpoint), shown); },
        [shown](const engine::Error &error) { shown(engine::fail(error)); });
}

void ConfigureRequests::askAdvice(AdviceBox *box)
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

void ConfigureRequests::tryEvaluators(TryBox *box, const QString &text)
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

void ConfigureRequests::askExperience(InspectorPane *inspector)
{
    engine::Treasury *const treasury = m_engine ? m_engine->treasury() : nullptr;
    if (!treasury)
        return;
    onResult(inspector, treasury->pastCalls(), [inspector, treasury](const engine::Result<engine::PastCalls> &past) {
        onResult(inspector, treasury->accuracy(), [inspector, known = past.value_or(engine::PastCalls())](const engine::Result<engine::EstimateAccuracy> &accuracy) {
            inspector->setExperience(known, accuracyText(accuracy.value_or(engine::EstimateAccuracy())));
        });
    });
}

} // namespace ui
