# What is installed: the program, the library with its headers, and what goes with them. CPack makes
# a .deb and a .tar.gz of it (tools/package).
include(CMakePackageConfigHelpers)

# --- the library: one archive that needs no other ---

find_program(LD ld.bfd REQUIRED)
find_library(pcre2_archive libpcre2-8.a REQUIRED)
set(archive ${PROJECT_BINARY_DIR}/libacmsim.a)
set(objects $<TARGET_OBJECTS:acmsim_model> $<TARGET_OBJECTS:acmsim_sim>)
add_custom_command(
    OUTPUT ${archive}
    COMMAND ${PROJECT_SOURCE_DIR}/tools/cmake/archive ${archive} ${LD} ${CMAKE_OBJCOPY} ${CMAKE_AR}
            ${objects} ${pcre2_archive}
    DEPENDS ${objects} ${PROJECT_SOURCE_DIR}/tools/cmake/archive
    COMMENT "Linking ${archive}"
    COMMAND_EXPAND_LISTS VERBATIM)
add_custom_target(acmsim_archive DEPENDS ${archive})
# What has to be built before anything can be installed: neither tests nor benchmarks.
add_custom_target(acmsim_installed DEPENDS acmsim acmsim_archive)

install(FILES ${archive} DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/acmsim DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/acmsim)
configure_package_config_file(
    tools/cmake/acmsimConfig.cmake.in ${PROJECT_BINARY_DIR}/acmsimConfig.cmake
    INSTALL_DESTINATION ${config_folder}
    PATH_VARS CMAKE_INSTALL_LIBDIR CMAKE_INSTALL_INCLUDEDIR
    NO_CHECK_REQUIRED_COMPONENTS_MACRO)
write_basic_package_version_file(acmsimConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/acmsimConfig.cmake
              ${PROJECT_BINARY_DIR}/acmsimConfigVersion.cmake
        DESTINATION ${config_folder})

# --- the program, and what it says of itself ---

install(TARGETS acmsim)
install(DIRECTORY scenarios tools/clients DESTINATION ${CMAKE_INSTALL_DATADIR}/acmsim
        USE_SOURCE_PERMISSIONS PATTERN __pycache__ EXCLUDE)

file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/shown)
# acmsim_install_shown(<file> <folder> <topic> [<pipe>]): what `acmsim show <topic>` prints, as a
# file.
function(acmsim_install_shown file folder topic)
  set(path ${PROJECT_BINARY_DIR}/shown/${file})
  add_custom_command(
      OUTPUT ${path}
      COMMAND sh -c "$<TARGET_FILE:acmsim> show ${topic} ${ARGN} >${path}"
      DEPENDS acmsim
      COMMENT "Writing ${file}: acmsim show ${topic}"
      VERBATIM)
  string(MAKE_C_IDENTIFIER acmsim_${file} target)
  add_custom_target(${target} DEPENDS ${path})
  add_dependencies(acmsim_installed ${target})
  install(FILES ${path} DESTINATION ${folder})
endfunction()
acmsim_install_shown(acmsim.1.gz ${CMAKE_INSTALL_MANDIR}/man1 man "| gzip -9n")
acmsim_install_shown(acmsim ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
                     bash-completion)
acmsim_install_shown(_acmsim ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions
                     zsh-completion)

# --- the packages ---

# Of the code of these the program and the library have some inside; of Boost as well, whose terms
# ask for nothing of what is compiled.
set(copyright ${PROJECT_BINARY_DIR}/copyright)
file(WRITE ${copyright} "acmsim has code of these libraries inside, under their own terms.\n")
foreach(package libcli11-dev libexpected-dev libfmt-dev libhowardhinnant-date-dev
                libpcre2-dev nlohmann-json3-dev)
  if(EXISTS /usr/share/doc/${package}/copyright)
    file(READ /usr/share/doc/${package}/copyright terms)
    file(APPEND ${copyright} "\n--- ${package} ---\n\n${terms}")
  endif()
endforeach()
install(FILES ${copyright} DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/acmsim)

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME acmsim)
set(CPACK_PACKAGE_VENDOR acmsim)
set(CPACK_PACKAGE_CONTACT "acmsim <acmsim@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "flight simulator for certificate work on AWS")
set(CPACK_PACKAGE_DESCRIPTION "\
acmsim plays ACM, Route 53 and load balancers offline, on a virtual clock.
It proves migration plans for all orders and delays, or shows what breaks.
This package has the program, the C++ library to test controllers with,
adapters for Python and JavaScript, and scenarios to begin from.")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "catch2, librapidcheck-dev, g++, cmake")
include(CPack)
