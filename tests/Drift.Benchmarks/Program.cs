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
    case ["rules", .. string[] rest]:
        return RuleFigures.Run(rest);
    case ["gate", .. string[] rest]:
        return LanguageGateFigures.Run(rest);
    case ["peers", .. string[] rest]:
        return PeersCommand.Run(rest);
    case [DriftSide.Command, .. string[] rest]:
        return DriftSide.Run(rest);
    case [] or ["help" or "--help" or "-h"]:
        Console.WriteLine("""
            Usage: dotnet run -c Release --project tests/Drift.Benchmarks -- COMMAND
              peers       Drift beside the packages that do the same: speed, memory, agreement; 'peers --help' lists its options
              million     [QUESTIONS MODELS LANGUAGES REPEATS [THREADS]]: the whole analysis of vectors made by rule
              statistics  TEST N: one multivariate test on made-up rows
              encoder     [ID]: tokens per CPU second of an encoder
              rules       CORPUS CODER [odd|even]: the rules of evasion beside a coder's labels, by language
              gate        CORPUS [READINGS] [--rows FILE]: the language gate, its speed, and beside readings
              calibrate   ENCODER NTREX UDHR [OUT]: the numbers that ship with an encoder
            Results are in tests/Drift.Benchmarks/results. Anything else goes to BenchmarkDotNet.
            """);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
