#include <QApplication>

#include <gtest/gtest.h>

// One main for all test programs: an application object for event loops and widgets, offscreen unless told
// otherwise, so that tests can be listed and run where there is no display.
int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  testing::InitGoogleTest(&argc, argv);
  const QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("pulsedeck-tests"));
  return RUN_ALL_TESTS();
}
