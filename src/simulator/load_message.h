#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <utility>
#include <vector>

namespace pulsedeck {

/// A metrics message encoded once and cut where its timestamp, number and epoch belong: there is no time to
/// encode 50 000 messages a second.
class LoadMessage {
 public:
  explicit LoadMessage(const std::vector<std::pair<QString, double>>& values);

  [[nodiscard]] QByteArray text(qint64 timestampMs, quint64 seq, const QByteArray& epoch) const;

 private:
  enum class Part { Timestamp, Seq, Epoch };
  struct Cut {
    qsizetype begin, end;
    Part part;
  };

  QByteArray encoded_;
  std::array<Cut, 3> cuts_;  ///< in the order of the text
};

}  // namespace pulsedeck
