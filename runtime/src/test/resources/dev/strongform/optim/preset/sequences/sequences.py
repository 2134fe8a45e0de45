"""Writes the sequences that SequencesTest compares the stochastic presets with (numpy alone).

The gradient at iteration k (from 0) is d * (theta - sin(1.7 k + i)) + theta^3 for d = 1, 2, 5, 10
and i = 0, 1, 2, 3: each iteration sees another sample. Each file begins with its settings.
"""
import math
import os

import numpy as np

START = np.array([1.0, -0.5, 0.3, -1.0])
D = np.array([1.0, 2.0, 5.0, 10.0])
INDEX = np.arange(4.0)
STEPS = 40


def gradient(k, theta):
    return D * (theta - np.sin(1.7 * k + INDEX)) + theta**3


def rate(s, k):
    a = s["learningRate"]
    if s["schedule"] == "cosine":
        a *= 0.01 + 0.99 * (1 + math.cos(math.pi * k / STEPS)) / 2
    if s["schedule"] == "exponential":
        a *= 0.01 ** (k / STEPS)
    if "warmUp" in s:
        a *= min(1.0, (k + 1) / s["warmUp"])
    return a


def heavy(gradients, b):
    return sum(b ** (len(gradients) - 1 - j) * g for j, g in enumerate(gradients))


def average(gradients, b):
    return (1 - b) * heavy(gradients, b)


def unbiased(gradients, b):
    return average(gradients, b) / (1 - b ** len(gradients))


def sgd(s, gs):
    return gs[-1]


def sgd_momentum(s, gs):
    return heavy(gs, s["momentum"])


def nesterov(s, gs):
    return gs[-1] + s["momentum"] * heavy(gs, s["momentum"])


def adagrad(s, gs):
    return gs[-1] / (np.sqrt(sum(g**2 for g in gs)) + 1e-10)


def rmsprop(s, gs):
    return gs[-1] / (np.sqrt(average([g**2 for g in gs], 0.99)) + 1e-8)


def adam(s, gs):
    return unbiased(gs, s["momentum"]) / (np.sqrt(unbiased([g**2 for g in gs], 0.999)) + 1e-8)


def amsgrad(s, gs):
    squares = [g**2 for g in gs]
    largest = np.max([average(squares[: t + 1], 0.999) for t in range(len(gs))], axis=0)
    return unbiased(gs, s["momentum"]) / (np.sqrt(largest / (1 - 0.999 ** len(gs))) + 1e-8)


def nadam(s, gs):
    b, t = s["momentum"], len(gs)
    m = b * average(gs, b) / (1 - b ** (t + 1)) + (1 - b) * gs[-1] / (1 - b**t)
    return m / (np.sqrt(unbiased([g**2 for g in gs], 0.999)) + 1e-8)


def lion(s, gs):
    b = s["momentum"]
    before = average(gs[:-1], 0.99) if len(gs) > 1 else 0.0
    return np.sign(b * before + (1 - b) * gs[-1])


CASES = [
    ("sgd", sgd, dict(learningRate=0.05, schedule="constant")),
    ("sgd-cosine", sgd, dict(learningRate=0.05, schedule="cosine", warmUp=7)),
    ("sgd-exponential", sgd, dict(learningRate=0.05, schedule="exponential")),
    ("sgd-momentum", sgd_momentum, dict(learningRate=0.01, schedule="cosine", momentum=0.8)),
    ("sgd-averaged", sgd, dict(learningRate=0.05, schedule="constant")),
    ("nesterov", nesterov, dict(learningRate=0.01, schedule="constant", momentum=0.9)),
    ("adagrad", adagrad, dict(learningRate=0.1, schedule="constant")),
    ("rmsprop", rmsprop, dict(learningRate=0.02, schedule="constant")),
    ("adam", adam, dict(learningRate=0.02, schedule="cosine", momentum=0.9)),
    ("adamw", adam, dict(learningRate=0.02, schedule="cosine", momentum=0.9, weightDecay=0.3)),
    ("amsgrad", amsgrad, dict(learningRate=0.02, schedule="constant", momentum=0.9)),
    ("nadam", nadam, dict(learningRate=0.02, schedule="constant", momentum=0.9)),
    ("lion", lion, dict(learningRate=0.01, schedule="cosine", momentum=0.9, weightDecay=0.1)),
]


def run(name, direction, s):
    theta, gradients, rows, tail = START, [], [], []
    for k in range(STEPS):
        gradients.append(gradient(k, theta))
        a = rate(s, k)
        theta = theta - a * s.get("weightDecay", 0.0) * theta - a * direction(s, gradients)
        if name == "sgd-averaged" and k >= STEPS // 2:
            tail.append(theta)
        rows.append(np.mean(tail, axis=0) if tail else theta)
    return rows


def method(name):
    return "sgd" if name in ("sgd-cosine", "sgd-exponential") else name


for name, direction, s in CASES:
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), name + ".csv")
    with open(path, "w") as file:
        file.write(f"# method = {method(name)}\n# iterations = {STEPS}\n")
        file.writelines(f"# {key} = {value}\n" for key, value in s.items())
        file.write("a,b,c,d\n")
        file.writelines(",".join(repr(float(x)) for x in row) + "\n" for row in run(name, direction, s))
