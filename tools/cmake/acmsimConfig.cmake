include(CMakeFindDependencyMacro)

find_dependency(Boost 1.81 CONFIG)
find_dependency(nlohmann_json 3.11)
find_dependency(tl-expected)
find_dependency(fmt)
find_dependency(date)
find_dependency(rapidcheck CONFIG)

include(${CMAKE_CURRENT_LIST_DIR}/acmsimTargets.cmake)
