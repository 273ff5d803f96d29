using Microsoft.Extensions.AI;

namespace Drift.Tests.Labels.Judges;

/// <summary>A chat client without a network: it gives replies that were recorded, and keeps what it was asked.</summary>
internal sealed class RecordedChat(Func<string, int, string> reply) : IChatClient
{
    private readonly Dictionary<string, int> _asked = [];
    private int _running;

    public List<(string System, string User, ChatOptions Options)> Requests { get; } = [];

    public int MostAtOnce { get; private set; }

    /// <summary>Held back until this many requests wait, so that they end in another order than they began.</summary>
    public TaskCompletionSource? Gate { get; init; }

    public string? ModelId { get; init; } = "judge-2026-01";

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] both = [.. messages];
        string user = both[1].Text;
        int time;
        bool isFirst;
        lock (_asked)
        {
            isFirst = Requests.Count == 0;
            Requests.Add((both[0].Text, user, options!));
            time = _asked[user] = _asked.GetValueOrDefault(user) + 1;
            MostAtOnce = Math.Max(MostAtOnce, ++_running);
        }

        // The first request ends last of those that run beside it.
        if (Gate is { } gate && isFirst)
            await gate.Task.WaitAsync(cancellationToken);
        else
            Gate?.TrySetResult();
        lock (_asked)
            _running--;
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, reply(user, time))) { ModelId = ModelId };
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Judges do not stream.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
