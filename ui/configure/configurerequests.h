// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/estimate/estimate.h"

#include <QObject>

class QWidget;

namespace engine {
class Engine;
}

namespace ui {

class AdviceBox;
class ConfigDocument;
class InspectorPane;
class ModelChooser;
class TryBox;

/// Requests of the configure page to the engine: prices and caps, models of a server, advice, trials of evaluators,
/// costs of past runs. Each result is passed to the given widget. GUI thread; owned by the page. The engine may be
/// null: then no models are listed, and only offline generators have a price.
class ConfigureRequests final : public QObject
{
    Q_OBJECT

public:
    ConfigureRequests(engine::Engine *engine, ConfigDocument *document, QWidget *page);

    [[nodiscard]] engine::PriceOf priceOf() const;
    /// `owner`: path of the generator.
    void listModels(const QString &owner, ModelChooser *chooser);
    void askAdvice(AdviceBox *box);
    void tryEvaluators(TryBox *box, const QString &text);
    void askExperience(InspectorPane *inspector);

private:
    void followPrices();
    void askCaps();

    engine::Engine *m_engine;
    ConfigDocument *m_document;
    QWidget *m_page;
};

} // namespace ui
