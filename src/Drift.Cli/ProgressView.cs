using Spectre.Console;

namespace Drift.Cli;

/// <summary>Runs long work with a bar and the time left on standard error; plain lines where there is no terminal.</summary>
internal static class ProgressView
{
    public static async Task<T> RunAsync<T>(Terminal terminal, Func<IProgress<StudyProgress>, T> work)
    {
        // Work runs on another thread, so that the bar moves and Ctrl-C is heard.
        return await terminal.Err.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => Task.Run(() => work(new Bars(context)))).ConfigureAwait(false);
    }

    private sealed class Bars(ProgressContext context) : IProgress<StudyProgress>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = [];

        public void Report(StudyProgress value)
        {
            lock (_tasks)
            {
                if (!_tasks.TryGetValue(value.Stage, out ProgressTask? task))
                    _tasks.Add(value.Stage, task = context.AddTask(Markup.Escape(value.Stage), maxValue: 1));
                task.Value = value.Done;
                task.Description = Markup.Escape(value.Detail.Length > 0 ? $"{value.Stage}: {value.Detail}" : value.Stage);
            }
        }
    }
}
