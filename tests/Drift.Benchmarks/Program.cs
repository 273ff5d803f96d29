using BenchmarkDotNet.Running;
using Drift.Benchmarks;

switch (args)
{
    case ["encoder", .. string[] rest]:
        return EncoderSpeed.Run(rest);
    case ["calibrate", .. string[] rest]:
        return ShippedCalibration.Run(rest);
    case ["statistics", .. string[] rest]:
        return StatisticsSpeed.Run(rest);
    case ["million", .. string[] rest]:
        return MillionVectors.Run(rest);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
