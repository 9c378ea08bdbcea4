# The player: a window of SDL 2. Where there is no SDL, all else is built; other machines have none.

if(CMAKE_CROSSCOMPILING)
    return()
endif()
find_package(SDL2 CONFIG QUIET)
if(NOT TARGET SDL2::SDL2)
    find_package(PkgConfig QUIET)
    if(PKG_CONFIG_FOUND)
        pkg_check_modules(SDL2 IMPORTED_TARGET QUIET sdl2)
    endif()
    if(TARGET PkgConfig::SDL2)
        add_library(SDL2::SDL2 ALIAS PkgConfig::SDL2)
    endif()
endif()
if(NOT TARGET SDL2::SDL2)
    message(STATUS "No SDL 2 (Debian: libsdl2-dev), so no player; make player installs it")
    return()
endif()

# The headers of SDL do not meet our warnings.
get_target_property(sdl_headers SDL2::SDL2 INTERFACE_INCLUDE_DIRECTORIES)
function(window_program name)
    add_executable(${name} ${ARGN})
    set_target_properties(${name} PROPERTIES NO_SYSTEM_FROM_IMPORTED ON)
    target_include_directories(${name} SYSTEM PRIVATE ${sdl_headers})
    target_link_libraries(${name} PRIVATE QTVR::qtvr SDL2::SDL2)
    target_compile_options(${name} PRIVATE ${QTVR_WARNINGS})
endfunction()

window_program(player player.c player/cursors.c player/events.c player/options.c player/screen.c
               player/show.c)
target_link_libraries(player PRIVATE open_scene authoring)

# An old program in a window; docs/porting.md tells how.
window_program(tour ported/tour.c)

example_test(player.help player EXPECTED player-help.txt ARGS --help)
example_test(player.bad_option player CODE 2 ARGS --nonsense)
foreach(option "--size;63x64" "--size;4093x64" "--size;640x480x2" "--picture" "--picture;out.png")
    string(REGEX REPLACE "[^a-z0-9]+" "-" name "${option}")
    example_test(player.wrong${name} player CODE 2 ARGS ${option})
endforeach()
example_test(player.no_movie player CODE 1 EXPECTED player-no_movie.txt
             ARGS ${CMAKE_CURRENT_SOURCE_DIR}/player/player.cmake)
example_test(player.no_file player CODE 1 EXPECTED player-no_file.txt ARGS missing.mov)
# SDL's dummy display has pixels and no screen.
authoring_test(player.picture player NEEDS castle PICTURE 640x416
               ARGS ${castle} --picture out.png)
set_tests_properties(examples.player.picture PROPERTIES
    ENVIRONMENT "QTVR_SAMPLES=${QTVR_SAMPLES};SDL_VIDEODRIVER=dummy")

# --- With a screen, a hand and a window manager -------------------------------------------------

find_package(Python3 COMPONENTS Interpreter QUIET)
find_package(X11 QUIET)
if(NOT Python3_FOUND OR NOT X11_FOUND)
    return()
endif()

add_executable(plain_movie player/plain_movie.c)
set_target_properties(plain_movie PROPERTIES NO_SYSTEM_FROM_IMPORTED ON)
target_link_libraries(plain_movie PRIVATE QTVR::qtvr authoring)
target_compile_options(plain_movie PRIVATE ${QTVR_WARNINGS})

add_executable(drop_file player/drop_file.c)
target_link_libraries(drop_file PRIVATE X11::X11)
target_compile_options(drop_file PRIVATE ${QTVR_WARNINGS})

foreach(case pictures dragging arrow_keys zooming hot_spots addresses bar objects plain_movies
        full_screen resizing dropping rest tour)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/player.${case})
    file(MAKE_DIRECTORY ${folder})
    add_test(NAME player.${case} WORKING_DIRECTORY ${folder}
        COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_SOURCE_DIR}/player/check.py ${case}
                $<TARGET_FILE_DIR:player>)
    qtvr_test_environment(player.${case})
endforeach()
