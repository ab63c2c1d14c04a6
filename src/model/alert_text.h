#pragma once

#include "pulsedeck/model/alert_engine.h"

#include <QString>

#include <functional>

namespace pulsedeck {

using AlertValueText = std::function<QString(double value, const MetricInfo& info)>;

/// As a bare figure.
[[nodiscard]] QString plainValueText(double value, const MetricInfo& info);

/// The rule's template filled in, or one made for it.
[[nodiscard]] QString alertMessage(const AlertRule& rule, const AlertFiring& firing, const MetricInfo& info,
                                   const AlertValueText& valueText);
/// What is said of one that is over.
[[nodiscard]] QString resolvedMessage(const AlertRule& rule, const AlertFiring& firing,
                                      const MetricInfo& info, const AlertValueText& valueText);

}  // namespace pulsedeck
