// OpenCV's remap as a peer: for each line on the standard input it draws two frames and answers
// with nanoseconds a pixel. The argument says whether the map is rebuilt for each.
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <opencv2/imgproc.hpp>

static void view(cv::Mat &x, cv::Mat &y, int frame)
{
    const float pan = frame * 0.037f, tilt = 0.2f + 0.1f * std::sin(frame * 0.31f);
    const float focal = 360 / std::tan(1.05f / 2);
    const float radius = 2496 / 6.2831853f;

    for (int v = 0; v < 720; v++) {
        float up = 359.5f - v, ahead = focal * std::cos(tilt) - up * std::sin(tilt);
        float *px = x.ptr<float>(v), *py = y.ptr<float>(v);
        up = up * std::cos(tilt) + focal * std::sin(tilt);
        for (int u = 0; u < 1280; u++) {
            float right = u - 639.5f, turn = std::atan2(right, ahead) - pan;
            turn -= 6.2831853f * std::floor(turn / 6.2831853f);
            px[u] = turn * radius - 0.5f;
            py[u] = 383.5f - radius * up / std::sqrt(right * right + ahead * ahead);
        }
    }
}

static double clock_now()
{
    timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

int main(int argc, char **argv)
{
    const bool rebuilt = argc > 1 && !std::strcmp(argv[1], "rebuilt");
    const bool nearest = argc > 1 && !std::strcmp(argv[1], "nearest");
    cv::Mat source(768, 2496, CV_8UC4), target, x(720, 1280, CV_32F), y(720, 1280, CV_32F);
    cv::Mat places, weights;
    char line[16];
    int frame = 0;

    cv::setNumThreads(1);
    cv::randu(source, 0, 256);
    view(x, y, frame);
    cv::convertMaps(x, y, places, weights, CV_16SC2, nearest);
    while (std::fgets(line, sizeof line, stdin)) {
        double start = clock_now();
        for (int round = 0; round < 2; round++) {
            if (rebuilt) {
                view(x, y, ++frame);
                cv::remap(source, target, x, y, cv::INTER_LINEAR, cv::BORDER_WRAP);
            } else {
                int how = nearest ? cv::INTER_NEAREST : cv::INTER_LINEAR;
                cv::remap(source, target, places, weights, how, cv::BORDER_WRAP);
            }
        }
        std::printf("%f\n", (clock_now() - start) / (2.0 * 1280 * 720));
        std::fflush(stdout);
    }
    return 0;
}
