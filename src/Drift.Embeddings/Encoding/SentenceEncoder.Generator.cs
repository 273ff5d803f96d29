using Microsoft.Extensions.AI;

namespace Drift.Embeddings;

public sealed partial class SentenceEncoder : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>Embeds texts one after the other, for whoever speaks Microsoft.Extensions.AI; <see cref="EmbeddingRun"/> does it on many threads with a cache.</summary>
    /// <param name="values">Texts, none empty.</param>
    /// <param name="options">Dimensions and model, if given, must be the encoder's own.</param>
    /// <param name="cancellationToken">Looked at between texts and windows.</param>
    /// <returns>One embedding a text, in order; the usage counts tokens without marks.</returns>
    /// <exception cref="ArgumentException">A text is empty, or the options ask for another encoder.</exception>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (options?.Dimensions is { } dimensions && dimensions != Definition.Dimension)
            throw new ArgumentException($"{dimensions} dimensions were asked for; '{Definition.Id}' has {Definition.Dimension}.", nameof(options));
        if (options?.ModelId is { } model && model != Definition.Id)
            throw new ArgumentException($"The model '{model}' was asked for; this encoder is '{Definition.Id}'.", nameof(options));
        return Task.Run(
            () =>
            {
                GeneratedEmbeddings<Embedding<float>> all = [];
                long tokens = 0;
                foreach (string text in values)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    EncodedText encoded = Encode(text, cancellationToken);
                    tokens += encoded.Tokens;
                    all.Add(new Embedding<float>(encoded.Vector) { ModelId = Definition.Id });
                }

                all.Usage = new UsageDetails { InputTokenCount = tokens, TotalTokenCount = tokens };
                return all;
            },
            cancellationToken);
    }

    object? IEmbeddingGenerator.GetService(Type serviceType, object? serviceKey)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
            return null;
        if (serviceType == typeof(EmbeddingGeneratorMetadata))
            return new EmbeddingGeneratorMetadata("drift", null, Definition.Id, Definition.Dimension);
        if (serviceType == typeof(EncoderDefinition))
            return Definition;
        return serviceType.IsInstanceOfType(this) ? this : null;
    }
}
