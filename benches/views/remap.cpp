// OpenCV's remap: `ready` and `nearest` with a map that is there, in the fixed-point form that is
// fastest; `rebuilt` with a new map for each frame, made by plain code on one thread. The argument is
// the number of threads.
#include <opencv2/imgproc.hpp>

#include "task.h"

static void cylinder_row(float *px, float *py, const Task &task, int v, double pan, double tilt)
{
    int width, height;
    PictureOf(&task, &width, &height);
    const float turn = 6.2831853f, radius = width / turn;
    const float focal = task.height / 2.0f / std::tan((float)task.fieldOfView / 2);
    const float above = task.height / 2.0f - 0.5f - v;
    const float up = above * (float)cos(tilt) + focal * (float)sin(tilt);
    const float ahead = focal * (float)cos(tilt) - above * (float)sin(tilt);
    for (int u = 0; u < task.width; u++) {
        const float right = u + 0.5f - task.width / 2.0f;
        float angle = std::atan2(right, ahead) - (float)pan;
        angle -= turn * std::floor(angle / turn);
        px[u] = angle * radius - 0.5f;
        py[u] = height / 2.0f - 0.5f - radius * up / std::sqrt(right * right + ahead * ahead);
    }
}

// Faces of 1024 pixels: front, right and back above left, top and bottom.
static void cube_row(float *px, float *py, const Task &task, int v, double pan, double tilt)
{
    const float focal = task.height / 2.0f / std::tan((float)task.fieldOfView / 2);
    const float above = task.height / 2.0f - 0.5f - v;
    const float up = above * (float)cos(tilt) + focal * (float)sin(tilt);
    const float ahead = focal * (float)cos(tilt) - above * (float)sin(tilt);
    const float sine = (float)sin(pan), cosine = (float)cos(pan);
    for (int u = 0; u < task.width; u++) {
        const float right = u + 0.5f - task.width / 2.0f;
        const float x = right * cosine - ahead * sine, z = -right * sine - ahead * cosine;
        const float ax = std::fabs(x), ay = std::fabs(up), az = std::fabs(z);
        float across, down, depth, column, row;
        if (az >= ax && az >= ay) {
            across = z < 0 ? x : -x, down = -up, depth = az, column = z < 0 ? 0 : 2, row = 0;
        } else if (ax >= ay) {
            across = x > 0 ? z : -z, down = -up, depth = ax;
            column = x > 0 ? 1 : 0, row = x > 0 ? 0 : 1;
        } else {
            across = x, down = up > 0 ? -z : z, depth = ay, column = up > 0 ? 1 : 2, row = 1;
        }
        px[u] = 1024 * column + 511.5f + 512 * across / depth;
        py[u] = 1024 * row + 511.5f + 512 * down / depth;
    }
}

static void view(cv::Mat &x, cv::Mat &y, const Task &task, int frame)
{
    const bool cube = !std::strcmp(task.source, "cube");
    for (int v = 0; v < task.height; v++)
        (cube ? cube_row : cylinder_row)(x.ptr<float>(v), y.ptr<float>(v), task, v, PanOf(frame),
                                         TiltOf(&task, frame));
}

int main(int argc, char **argv)
{
    const int threads = argc > 1 ? std::atoi(argv[1]) : 1;
    Task task;

    cv::setNumThreads(threads);
    cv::Mat picture, x, y, places, weights, target;
    while (NextTask(&task)) {
        int width, height;
        const bool rebuilt = !std::strcmp(task.look, "rebuilt");
        const bool nearest = !std::strcmp(task.look, "nearest");
        if (!PictureOf(&task, &width, &height) ||
            (!rebuilt && !nearest && std::strcmp(task.look, "ready"))) {
            Refuse();
            continue;
        }
        if (picture.cols != width || picture.rows != height) {
            picture.create(height, width, CV_8UC4);
            cv::randu(picture, 0, 256);
        }
        x.create(task.height, task.width, CV_32F);
        y.create(task.height, task.width, CV_32F);
        view(x, y, task, task.first);
        cv::convertMaps(x, y, places, weights, CV_16SC2, nearest);
        double start = 0;
        for (int frame = 0; frame < WARM + task.frames; frame++) {
            if (frame == WARM)
                start = Now(threads);
            if (rebuilt) {
                view(x, y, task, task.first + frame);
                cv::remap(picture, target, x, y, cv::INTER_LINEAR, cv::BORDER_WRAP);
            } else {
                const int how = nearest ? cv::INTER_NEAREST : cv::INTER_LINEAR;
                cv::remap(picture, target, places, weights, how, cv::BORDER_WRAP);
            }
        }
        Answer(&task, Now(threads) - start);
    }
    return 0;
}
