# What every target of this project shares: language level, warnings, sanitizers, and one static library a layer.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

function(pulsedeck_configure_target target)
  set_target_properties(${target} PROPERTIES AUTOMOC ON)
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/include")
  # No implicit conversion from C strings: every text a person sees goes through tr(), every other one is explicit.
  target_compile_definitions(${target} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS
                                               QT_DISABLE_DEPRECATED_BEFORE=0x060400)
  if(MSVC)
    target_compile_options(${target} PRIVATE /W4 /utf-8 /permissive- $<$<BOOL:${PULSEDECK_WARNINGS_AS_ERRORS}>:/WX>)
  else()
    target_compile_options(
      ${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                        $<$<BOOL:${PULSEDECK_WARNINGS_AS_ERRORS}>:-Werror>)
  endif()
  if(PULSEDECK_SANITIZERS)
    target_compile_options(${target} PUBLIC -fsanitize=${PULSEDECK_SANITIZERS} -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${PULSEDECK_SANITIZERS})
  endif()
endfunction()

# pulsedeck_add_layer(<name> SOURCES <files in src/<name>> HEADERS <files in include/pulsedeck/<name>>
#                     LINK <what its headers show> [PRIVATE_LINK <what only its sources use>])
function(pulsedeck_add_layer name)
  cmake_parse_arguments(LAYER "" "" "SOURCES;HEADERS;LINK;PRIVATE_LINK" ${ARGN})
  # Headers are listed so that moc sees those with Q_OBJECT.
  list(TRANSFORM LAYER_HEADERS PREPEND "${PROJECT_SOURCE_DIR}/include/pulsedeck/${name}/")
  add_library(pulsedeck_${name} STATIC ${LAYER_SOURCES} ${LAYER_HEADERS})
  add_library(Pulsedeck::${name} ALIAS pulsedeck_${name})
  pulsedeck_configure_target(pulsedeck_${name})
  target_link_libraries(pulsedeck_${name} PUBLIC ${LAYER_LINK} PRIVATE ${LAYER_PRIVATE_LINK})
endfunction()

# pulsedeck_add_tests(<layer> SOURCES <files> LINK <libraries>): one GoogleTest program for a layer.
function(pulsedeck_add_tests name)
  cmake_parse_arguments(TESTS "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name}_tests ${TESTS_SOURCES})
  pulsedeck_configure_target(${name}_tests)
  target_include_directories(${name}_tests PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_compile_definitions(${name}_tests PRIVATE PULSEDECK_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                   PULSEDECK_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  target_link_libraries(${name}_tests PRIVATE ${TESTS_LINK} pulsedeck_test_main GTest::gtest GTest::gmock)
  gtest_discover_tests(
    ${name}_tests
    TEST_PREFIX "${name}."
    NO_PRETTY_VALUES
    DISCOVERY_TIMEOUT 60
    PROPERTIES TIMEOUT 120)
endfunction()
