#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <vector>

namespace pulsedeck {

/// Most messages taken from one answer to a poll; what follows is left out.
inline constexpr std::size_t kMaxPolledMessages = 10'000;

/// The messages in the answer to a poll, to be decoded one by one: the items of a JSON array, or the whole
/// body where it is anything else. Only finds where they begin and end; whether they are messages, or JSON at
/// all, the decoder tells. The views are into `body`.
[[nodiscard]] std::vector<QByteArrayView> messagesInPollBody(QByteArrayView body);

}  // namespace pulsedeck
